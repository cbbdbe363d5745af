import { describe, expect, it } from 'vitest'
import { RESPONSES, STATUSES, URGENCIES, moreCautious, rank, statusForUrgency } from './scale.ts'

const SCALES: readonly [string, readonly string[], readonly string[]][] = [
  ['status', STATUSES, ['go', 'go-with-care', 'paused', 'stopped']],
  ['urgency', URGENCIES, ['none', 'routine-gp', 'urgent-within-2-weeks', 'same-day', 'emergency-now']],
  ['response', RESPONSES, ['note', 'lower', 'move-away', 'stop-technique', 'stop-session', 'emergency']],
]

describe('the ordered scales', () => {
  it.each(SCALES)('[L15] of %s rise from least to most cautious', (_, scale, expected) => {
    expect(scale).toEqual(expected)
    expect(scale.map((value) => rank(scale, value))).toEqual(expected.map((_value, index) => index))
  })

  it.each(SCALES)('[A1] of two of %s the more cautious counts, in either order', (_, scale) => {
    for (const [low, a] of scale.entries()) {
      for (const b of scale.slice(low)) {
        expect(moreCautious(scale, a, b)).toBe(b)
        expect(moreCautious(scale, b, a)).toBe(b)
      }
    }
  })

  it.each([
    ['none', 'go'],
    ['routine-gp', 'go-with-care'],
    ['urgent-within-2-weeks', 'paused'],
    ['same-day', 'stopped'],
    ['emergency-now', 'stopped'],
  ] as const)('[A1] urgency %s asks for at least %s', (urgency, status) => {
    expect(statusForUrgency(urgency)).toBe(status)
  })
})
