import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tries } from '../../../../test/support/runs.ts'
import { SLOWING, waitFor } from './admit.ts'
import type { Counts } from './admit.ts'
import { counting, failedAgain, taken, waitOf } from './tally.ts'
import type { Failures } from './tally.ts'

const NOW = Date.parse('2026-11-26T09:00:00.000Z')
const SLOW = { free: 3, longest: 60_000, halfLife: 3_600_000 }
const failed = (times: number, at = NOW): Failures => ({ failures: times, lastAt: at })

describe('failures', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 1_000],
    [4, 2_000],
    [5, 4_000],
    [8, 32_000],
    [9, 60_000],
    [1_000, 60_000],
  ])('%i of them make the next wait %i milliseconds', (failures, wait) => {
    expect(waitOf(failed(failures), SLOW, NOW)).toBe(wait)
  })

  it('let the wait pass', () => {
    expect(waitOf(failed(5), SLOW, NOW + 3_999)).toBe(1)
    expect(waitOf(failed(5), SLOW, NOW + 4_000)).toBe(0)
  })

  it('are half forgotten in time, and whole in the end', () => {
    expect(counting(failed(9), SLOW, NOW + SLOW.halfLife - 1)).toBe(9)
    expect(counting(failed(9), SLOW, NOW + SLOW.halfLife)).toBe(4)
    expect(counting(failed(9), SLOW, NOW + 4 * SLOW.halfLife)).toBe(0)
    expect(failedAgain(failed(9), SLOW, NOW + SLOW.halfLife)).toEqual(failed(5, NOW + SLOW.halfLife))
  })

  it('that were counted before the answer are taken back', () => {
    expect(taken(failedAgain(failed(2), SLOW, NOW))).toEqual(failed(2))
    expect(taken(failedAgain(undefined, SLOW, NOW))).toBeUndefined()
    expect(taken(undefined)).toBeUndefined()
  })

  it('[A20] never make anybody wait longer than the bound, whatever the clock does', () => {
    const law = fc.property(fc.nat(5_000), fc.integer({ min: -1e12, max: 1e12 }), (failures, off) => {
      expect(waitOf(failed(failures, NOW + off), SLOW, NOW)).toBeLessThanOrEqual(SLOW.longest)
    })
    fc.assert(law, tries(500))
  })
})

describe('whoever tries a password', () => {
  const FLOOD: Counts = { account: failed(100_000), everybody: failed(10) }

  it('on a device they used before is not slowed down by an attack on their account', () => {
    expect(waitFor(true, { ...FLOOD, network: failed(999), pair: failed(99) }, NOW)).toBe(0)
    expect(waitFor(true, { device: failed(SLOWING.device.free + 2) }, NOW)).toBe(4_000)
  })

  it('from a network that did not try yet has a first try in the middle of an attack', () => {
    expect(waitFor(false, FLOOD, NOW)).toBe(0)
  })

  it('from a network that did try waits as long as the account does', () => {
    expect(waitFor(false, { ...FLOOD, pair: failed(1) }, NOW)).toBe(SLOWING.account.longest)
  })

  it('waits for every count that is full, the longest of them', () => {
    expect(waitFor(false, { pair: failed(3) }, NOW)).toBe(1_000)
    expect(waitFor(false, { pair: failed(3), network: failed(22) }, NOW)).toBe(4_000)
    expect(waitFor(false, { everybody: failed(400) }, NOW)).toBe(SLOWING.everybody.longest)
  })

  it('from one network makes few guesses a day', () => {
    let counts: Failures | undefined
    let guesses = 0
    for (let now = NOW; now < NOW + 86_400_000; now += 1_000) {
      if (waitOf(counts, SLOWING.pair, now) > 0) continue
      counts = failedAgain(counts, SLOWING.pair, now)
      guesses += 1
    }
    expect(guesses).toBeLessThan(150)
  })
})
