import { describe, expect, it } from 'vitest'
import { tiny } from '../../../test/support/packs.ts'
import type { Status, Urgency } from '../model/scale.ts'
import { baseLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import { atLeastAsCautious, joinVerdicts, limitsAtLeast } from './verdict.ts'
import type { Verdict } from './verdict.ts'

const pack = tiny()
const NECK = pack.siteById.get('neck')?.index ?? -1
const KNEADING = 1 << (pack.techniqueById.get('kneading')?.index ?? -1)

const verdict = (status: Status, urgency: Urgency = 'none', change: (limits: Limits) => void = () => {}): Verdict => {
  const limits = baseLimits(pack)
  change(limits)
  return { status, urgency, limits }
}

const STRICTER: readonly [string, (limits: Limits) => void][] = [
  ['a lower cap', (limits) => (limits.caps[NECK] = 1)],
  ['a ban', (limits) => (limits.bans[NECK] = (limits.bans[NECK] ?? 0) | KNEADING)],
  ['a shorter hold', (limits) => (limits.holds[NECK] = 15)],
  ['a motion barred', (limits) => (limits.motions[0] = 1)],
  ['a position less', (limits) => (limits.positions &= ~1)],
  ['fewer minutes', (limits) => (limits.minutes = 10)],
  ['a lower ceiling', (limits) => (limits.painCeiling = 2)],
  ['a product less', (limits) => (limits.products = 1)],
  ['a requirement', (limits) => limits.requires.add('phone')],
]

describe('the caution order', () => {
  it.each(STRICTER)('[A6] holds %s for more cautious, and not the other way round', (_, change) => {
    const strict = verdict('go-with-care', 'none', change)
    const loose = verdict('go-with-care')
    expect(atLeastAsCautious(strict, loose)).toBe(true)
    expect(atLeastAsCautious(loose, strict)).toBe(false)
    expect(limitsAtLeast(strict.limits, loose.limits)).toBe(true)
    expect(limitsAtLeast(loose.limits, strict.limits)).toBe(false)
  })

  it.each([
    ['paused', 'go-with-care', 'none', 'none', true],
    ['go-with-care', 'paused', 'none', 'none', false],
    ['stopped', 'paused', 'same-day', 'emergency-now', false],
    ['stopped', 'stopped', 'emergency-now', 'same-day', true],
    ['go', 'go', 'none', 'none', true],
  ] as const)('[A6] %s against %s, %s against %s: %s', (a, b, urgencyA, urgencyB, expected) => {
    expect(atLeastAsCautious(verdict(a, urgencyA), verdict(b, urgencyB))).toBe(expected)
  })

  it.each(['paused', 'stopped'] as const)('[A6] compares nothing but status and urgency where it is %s: the plan is empty', (status) => {
    const strict = verdict('go-with-care', 'none', (limits) => (limits.minutes = 5))
    expect(atLeastAsCautious(verdict(status), strict)).toBe(true)
  })

  it('[A6] lets cap 0 stand for every ban and hold of its place', () => {
    const off = verdict('go-with-care', 'none', (limits) => (limits.caps[NECK] = 0))
    const banned = verdict('go-with-care', 'none', (limits) => {
      limits.bans[NECK] = ~0
      limits.holds[NECK] = 5
    })
    expect(atLeastAsCautious(off, banned)).toBe(true)
    expect(atLeastAsCautious(banned, off)).toBe(false)
  })

  it('[A6] orders no two that each limit something else', () => {
    const a = verdict('go-with-care', 'none', (limits) => (limits.motions[0] = 1))
    const b = verdict('go-with-care', 'none', (limits) => (limits.motions[0] = 2))
    expect([atLeastAsCautious(a, b), atLeastAsCautious(b, a)]).toEqual([false, false])
  })

  it('[A6] puts a join above both', () => {
    const a = verdict('paused', 'routine-gp', (limits) => (limits.minutes = 10))
    const b = verdict('go-with-care', 'urgent-within-2-weeks', (limits) => (limits.caps[NECK] = 1))
    const joined = joinVerdicts(a, b)
    expect([joined.status, joined.urgency, joined.limits.minutes, joined.limits.caps[NECK]]).toEqual([
      'paused',
      'urgent-within-2-weeks',
      10,
      1,
    ])
    expect([atLeastAsCautious(joined, a), atLeastAsCautious(joined, b)]).toEqual([true, true])
  })
})
