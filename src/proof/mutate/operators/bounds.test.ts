import { describe, expect, it } from 'vitest'
import type { Bounds } from '#engine/model/condition.ts'
import { flipped, tightened } from './bounds.ts'

const tos = (edits: readonly { readonly to: Bounds }[]): readonly Bounds[] => edits.map(({ to }) => to)

describe('a bound that is tightened', () => {
  it.each([
    { bounds: { atLeast: 160 }, positive: true, to: [{ atLeast: 161 }] },
    { bounds: { over: 3 }, positive: true, to: [{ over: 4 }] },
    { bounds: { atMost: 3 }, positive: true, to: [{ atMost: 2 }] },
    { bounds: { under: 42 }, positive: true, to: [{ under: 41 }] },
    {
      bounds: { atLeast: 6, under: 12 },
      positive: true,
      to: [
        { atLeast: 7, under: 12 },
        { atLeast: 6, under: 11 },
      ],
    },
    { bounds: { atLeast: 160 }, positive: false, to: [{ atLeast: 159 }] },
    { bounds: { under: 42 }, positive: false, to: [{ under: 43 }] },
  ])('$bounds, asked for: $positive, becomes $to, so that fewer people are reached', ({ bounds, positive, to }) => {
    expect(tos(tightened(bounds, 1, positive))).toEqual(to)
  })

  it('moves by its step', () => {
    expect(tos(tightened({ atLeast: 38 }, 0.5, true))).toEqual([{ atLeast: 38.5 }])
  })
})

describe('a comparison that is turned round', () => {
  it.each([
    { bounds: { atLeast: 60 }, to: [{ atMost: 60 }] },
    { bounds: { under: 18 }, to: [{ over: 18 }] },
    { bounds: { over: 42, atMost: 84 }, to: [{ atLeast: 84, under: 42 }] },
    { bounds: {}, to: [] },
  ])('$bounds becomes $to', ({ bounds, to }) => {
    expect(tos(flipped(bounds))).toEqual(to)
  })
})
