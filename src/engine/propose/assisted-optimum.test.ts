import { describe, expect, it } from 'vitest'
import { assistedOptimum } from './assisted-optimum.ts'
import type { AssistedOffer } from './assisted-optimum.ts'

interface Named extends AssistedOffer {
  readonly name: string
}

const hands = (name: string, place: number, value: number): Named => ({ name, place, value, min: 3, max: 5, moves: false })
const movement = (name: string, place: number, value: number): Named => ({ name, place, value, min: 2, max: 6, moves: true })

const given = (offers: readonly Named[], minutes: number): readonly string[] =>
  assistedOptimum(offers, minutes)
    .allotments.toSorted((a, b) => a.offer.place - b.offer.place)
    .map(({ offer: { name }, minutes: each }) => `${name} ${each}`)

describe('assisted movement', () => {
  it('holds a movement of the client even where work by hand is worth more', () => {
    expect(given([hands('stretch', 0, 100), movement('tilt', 1, 50)], 5)).toEqual(['stretch 3', 'tilt 2'])
  })

  it('gives the whole phase to movement where both do not fit', () => {
    expect(given([hands('stretch', 0, 100), movement('tilt', 1, 50)], 4)).toEqual(['tilt 4'])
  })

  it('cuts a movement short rather than have none', () => {
    expect(given([hands('stretch', 0, 100), movement('tilt', 1, 50)], 1)).toEqual(['tilt 1'])
  })

  it('takes the movement that comes first in the guide where they are worth the same', () => {
    expect(given([movement('tilt', 0, 50), movement('bridge', 1, 50)], 4)).toEqual(['tilt 4'])
  })

  it('is work by hand alone where no movement may be offered', () => {
    expect(given([hands('stretch', 0, 100), hands('hold', 1, 90)], 8)).toEqual(['stretch 5', 'hold 3'])
  })

  it('is empty where there is nothing or no time', () => {
    expect(given([], 5)).toEqual([])
    expect(given([movement('tilt', 0, 50)], 0)).toEqual([])
  })

  it('does not tire: a minute more is worth as much as the first', () => {
    expect(assistedOptimum([movement('tilt', 0, 50)], 6).value).toBe(6 * 50 * 100)
  })
})
