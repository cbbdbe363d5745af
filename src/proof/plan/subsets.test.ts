import { describe, expect, it } from 'vitest'
import { subsets, upToTwo } from './subsets.ts'
import { tried } from './tried.ts'

describe('subsets', () => {
  it('are all sets of some of the items, none and all among them, each once', () => {
    const found = [...subsets(['a', 'b', 'c'])].map((some) => some.join(''))
    expect(found.toSorted()).toEqual(['', 'a', 'ab', 'abc', 'ac', 'b', 'bc', 'c'])
    expect([...subsets([])]).toEqual([[]])
  })

  it('of up to two are none, each alone, and each two', () => {
    expect([...upToTwo(['a', 'b', 'c'])].map((some) => some.join(''))).toEqual(['', 'a', 'ab', 'ac', 'b', 'bc', 'c'])
  })
})

describe('cases are gone through', () => {
  it('to the end, and counted, where nothing is wrong', () => {
    expect(tried([undefined, undefined])).toEqual({ cases: 2, fault: undefined })
  })

  it('up to the first that goes wrong', () => {
    expect(tried([undefined, 'this one', undefined, 'that one'])).toEqual({ cases: 2, fault: 'this one' })
  })
})
