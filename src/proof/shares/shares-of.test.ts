import { describe, expect, it } from 'vitest'
import { PARTS, sliceOf } from './share.ts'
import type { Share } from './share.ts'
import { sharesOf } from './shares-of.ts'

const RELATIONS = [{ id: 'short' }, { id: 'long', slices: 3 }, { id: 'brief' }]
const PROPERTIES = [{ id: 'property', slices: 1 }, { id: 'other' }]
const PLAN = [{ id: 'plan' }]
const NAMED = { relations: RELATIONS, properties: PROPERTIES, plan: PLAN, statements: [] }

const shares = sharesOf(RELATIONS, PROPERTIES, PLAN)

const slicesOf = (id: string): readonly Share[] => shares.filter(({ only }) => only?.includes(id) === true)

describe('the shares of a proof', () => {
  it.each(PARTS.flatMap((part) => NAMED[part].map(({ id }) => ({ id }))))('hold every formula of $id just once', ({ id }) => {
    const formulas = Array.from({ length: 20 }, (_, index) => index)
    const dealt = slicesOf(id).flatMap((share) => sliceOf(formulas, share))
    expect(dealt.toSorted((a, b) => a - b)).toEqual(formulas)
  })

  it('hold every statement just once', () => {
    const statements = Array.from({ length: 21 }, (_, index) => index)
    const dealt = shares.filter(({ part }) => part === 'statements').flatMap((share) => sliceOf(statements, share))
    expect(dealt.toSorted((a, b) => a - b)).toEqual(statements)
  })

  it('put what takes long by itself, before the rest of its part', () => {
    expect(slicesOf('long').map(({ only, of }) => [only, of])).toEqual([
      [['long'], 3],
      [['long'], 3],
      [['long'], 3],
    ])
    expect(slicesOf('short').map(({ only }) => only)).toEqual([['short', 'brief']])
    expect(shares.findIndex(({ only }) => only?.includes('long'))).toBeLessThan(shares.findIndex(({ only }) => only?.includes('short')))
  })
})
