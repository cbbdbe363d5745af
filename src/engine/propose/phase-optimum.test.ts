import { describe, expect, it } from 'vitest'
import { LEVEL, phaseOptimum, worthOfMinutes } from './phase-optimum.ts'
import type { Allotment, Offer } from './phase-optimum.ts'

const CURVE = { fresh: 4, tiredPercent: 60, spent: 8, spentPercent: 25 }

interface Named extends Offer {
  readonly name: string
}

const offer = (name: string, place: number, value: number, min = 3, max = 6): Named => ({ name, place, value, min, max })

const given = (allotments: readonly Allotment<Named>[]): readonly string[] =>
  allotments.map(({ offer: { name }, minutes }) => `${name} ${minutes}`)

describe('freshness of a place', () => {
  it.each([
    [0, 0],
    [1, 100],
    [4, 400],
    [5, 460],
    [8, 640],
    [9, 665],
    [20, 940],
  ])('%i minutes on one place count as %i percent-minutes', (minutes, worth) => {
    expect(worthOfMinutes(minutes, CURVE)).toBe(worth)
  })

  it('does not fall where the curve is level', () => {
    expect(worthOfMinutes(30, LEVEL)).toBe(3_000)
  })
})

describe('a phase is filled', () => {
  it('with nothing when there are no minutes or no offers', () => {
    expect(phaseOptimum([offer('a', 0, 10)], 0, CURVE)).toEqual({ filled: 0, value: 0, allotments: [] })
    expect(phaseOptimum([], 9, CURVE)).toEqual({ filled: 0, value: 0, allotments: [] })
  })

  it('by spreading over places before one of them tires', () => {
    const { allotments } = phaseOptimum([offer('left', 0, 10), offer('right', 1, 10)], 8, CURVE)
    expect(given(allotments)).toEqual(['left 4', 'right 4'])
  })

  it('by staying on the place that is worth more even when tired, where the other is worth too little', () => {
    const { allotments } = phaseOptimum([offer('sore', 0, 10), offer('far', 1, 3)], 6, CURVE)
    expect(given(allotments)).toEqual(['sore 6'])
  })

  it('with two techniques on one place, the one that is worth more first while the place is fresh', () => {
    const { allotments, value } = phaseOptimum([offer('low', 0, 5), offer('high', 0, 10, 3, 4)], 7, CURVE)
    expect(given(allotments)).toEqual(['high 4', 'low 3'])
    expect(value).toBe(10 * 400 + 5 * 180)
  })

  it('to the last minute before by worth', () => {
    const { filled, allotments } = phaseOptimum(
      [offer('best', 0, 100, 5, 5), offer('plain', 1, 1, 3, 3), offer('other', 2, 1, 3, 3)],
      6,
      CURVE,
    )
    expect(filled).toBe(6)
    expect(given(allotments)).toEqual(['plain 3', 'other 3'])
  })

  it('as far as the most minutes of techniques allow', () => {
    expect(phaseOptimum([offer('a', 0, 10, 3, 4)], 9, CURVE).filled).toBe(4)
  })

  it('whole with what needs the least where it is too short for anything', () => {
    expect(given(phaseOptimum([offer('heat', 0, 90, 10, 15), offer('strokes', 1, 10)], 2, CURVE).allotments)).toEqual(['strokes 2'])
  })

  it('not with a technique cut short while another fits', () => {
    expect(given(phaseOptimum([offer('heat', 0, 90, 10, 15), offer('strokes', 1, 10)], 5, CURVE).allotments)).toEqual(['strokes 5'])
  })

  it('of equal worth by the place that comes first', () => {
    const { allotments } = phaseOptimum([offer('first', 7, 10), offer('second', 2, 10)], 4, CURVE)
    expect(given(allotments)).toEqual(['first 4'])
  })

  it('of equal techniques on a place by the one that comes first', () => {
    expect(given(phaseOptimum([offer('first', 0, 10), offer('second', 0, 10)], 4, CURVE).allotments)).toEqual(['first 4'])
  })
})
