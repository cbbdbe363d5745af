import { describe, expect, it } from 'vitest'
import { dayFromIso, daysIn, isoFromDay } from './day.ts'

describe('a calendar day', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-11-22', 20_779],
  ])('[L15] %s is day %d, there and back', (iso, day) => {
    expect(dayFromIso(iso)).toBe(day)
    expect(isoFromDay(day)).toBe(iso)
  })

  it.each(['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32'])(
    '[L15] there is no %s',
    (iso) => {
      expect(dayFromIso(iso)).toBeUndefined()
    },
  )

  it.each(['', '2026', '2026-1-1', '22.11.2026', '2026-11-22T10:00', 'not-sure', ' 2026-11-22', '+2026-11-22'])(
    '[L15] "%s" is not a day',
    (iso) => {
      expect(dayFromIso(iso)).toBeUndefined()
    },
  )
})

describe('a span', () => {
  it.each([
    [72, 'hours', 3],
    [1, 'hours', 1],
    [25, 'hours', 2],
    [14, 'days', 14],
    [6, 'weeks', 42],
    [6, 'months', 183],
    [1, 'months', 31],
    [1, 'years', 366],
    [0, 'weeks', 0],
  ] as const)('[L15] of %d %s is %d whole days, never ending early', (amount, unit, days) => {
    expect(daysIn(amount, unit)).toBe(days)
  })
})
