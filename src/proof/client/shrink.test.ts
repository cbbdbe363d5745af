import { describe, expect, it } from 'vitest'
import { shrink } from './shrink.ts'

const hundred = Array.from({ length: 100 }, (_, index) => index)

describe('shrinking a list', () => {
  it.each([{ needs: [7] }, { needs: [0, 50, 99] }, { needs: [] }, { needs: hundred }])(
    'leaves nothing but what is needed, in order ($needs.length of 100)',
    ({ needs }) => {
      expect(shrink(hundred, (kept) => needs.every((item) => kept.includes(item)))).toEqual(needs)
    },
  )

  it('asks far fewer times than there are lists', () => {
    let asked = 0
    shrink(hundred, (kept) => {
      asked += 1
      return kept.includes(42)
    })
    expect(asked).toBeLessThan(40)
  })
})
