import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, later } from '#edges/clock.ts'
import { tries } from '../../../test/support/runs.ts'
import { nextTry } from './back-off.ts'

const NOW = '2026-11-26T09:00:00.000Z'
const MINUTE = 60_000
const END = later(NOW, 72 * 60 * MINUTE)

const pause = (attempts: number, chance = 0.5): number => between(NOW, nextTry(attempts, NOW, END, chance) ?? NOW)

describe('the pause after an attempt', () => {
  it('is a minute first, then twice as long, at most four hours', () => {
    expect([1, 2, 3, 4, 8, 9, 20, 1_000].map((attempts) => pause(attempts) / MINUTE)).toEqual([1, 2, 4, 8, 128, 240, 240, 240])
  })

  it('is spread by a fifth either way', () => {
    expect([pause(1, 0), pause(1, 0.999_999)]).toEqual([48_000, 72_000])
  })

  it('never ends after the job is of no use, and never at once', () => {
    const law = fc.property(
      fc.nat(50),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.nat(80 * 60),
      (attempts, chance, minutes) => {
        const ends = later(NOW, minutes * MINUTE)
        const at = nextTry(attempts + 1, NOW, ends, chance)
        expect(at === undefined || (at > NOW && at < ends)).toBe(true)
      },
    )
    fc.assert(law, tries(2_000))
  })

  it('[T22] leads to some twenty attempts in 72 hours, then to an end', () => {
    let [now, attempts]: [string | undefined, number] = [NOW, 0]
    while (now !== undefined) {
      attempts += 1
      now = nextTry(attempts, now, END, 0.5)
    }
    expect(attempts).toBeGreaterThan(20)
    expect(attempts).toBeLessThan(30)
  })
})
