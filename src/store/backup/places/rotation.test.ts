import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tries } from '../../../../test/support/runs.ts'
import { placedName, placedOf } from './name.ts'
import type { Placed } from './name.ts'
import { outdated } from './rotation.ts'

const CLINIC = '6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const DAY = 86_400_000
const START = Date.parse('2026-01-01T03:00:00.000Z')
const placedAt = (milliseconds: number): Placed => {
  const at = new Date(milliseconds).toISOString()
  return { name: placedName('ischia', CLINIC, at), kind: 'ischia', clinicId: CLINIC, at }
}
const daily = (days: number): readonly Placed[] => Array.from({ length: days }, (_, day) => placedAt(START + day * DAY))
const kept = (all: readonly Placed[]): readonly string[] => {
  const gone = new Set(outdated(all))
  return all.filter((one) => !gone.has(one)).map(({ at }) => at.slice(0, 10))
}

describe('backups that stay', () => {
  it('are those of a week of days, of five weeks and of a year of months', () => {
    const days = kept(daily(365))
    expect(days.slice(-7)).toEqual(['2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'])
    // The last day of each week (weeks end on Sunday) and of each month.
    for (const day of ['2026-12-20', '2026-12-13', '2026-12-06', '2026-11-30', '2026-06-30', '2026-01-31']) expect(days).toContain(day)
    expect(days).toHaveLength(7 + 3 + 11)
  })

  it('are the newest three when there were several on one day', () => {
    const hours = Array.from({ length: 10 }, (_, hour) => placedAt(START + hour * 3_600_000))
    expect(outdated(hours)).toHaveLength(7)
  })

  it('are never none, and always hold the newest, whatever there is', () => {
    const times = fc.uniqueArray(fc.integer({ min: START, max: START + 900 * DAY }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(times, (all) => {
        const placed = all.map(placedAt)
        const gone = outdated(placed).map(({ at }) => at)
        const newest = new Set(
          placed
            .map(({ at }) => at)
            .toSorted()
            .slice(-3),
        )
        expect(gone.filter((at) => newest.has(at))).toEqual([])
      }),
      tries(200),
    )
  })
})

describe('the name of a backup', () => {
  it('says kind, clinic and time, and is read back', () => {
    const name = placedName('keyring', CLINIC, '2026-11-26T09:30:00.123Z')
    expect(name).toBe(`keyring-${CLINIC}-20261126T093000.123Z.age`)
    expect(placedOf(name)).toEqual({ name, kind: 'keyring', clinicId: CLINIC, at: '2026-11-26T09:30:00.123Z' })
  })

  it.each([
    '',
    'ischia.age',
    `ischia-${CLINIC}.age`,
    `other-${CLINIC}-20261126T093000.123Z.age`,
    `ischia-${CLINIC}-20261126T093000.123Z.age.part`,
    '../ischia',
  ])('%j is none', (name) => {
    expect(placedOf(name)).toBeUndefined()
  })
})
