import { describe, expect, it } from 'vitest'
import { handTimers, standingClock } from '../../../test/support/edges.ts'
import type { Remembered } from './last-backup.ts'
import type { BackupResult } from './result.ts'
import { nextBackupAt, scheduleBackups } from './schedule.ts'
import { backupWarnings } from './warnings.ts'

const NOW = '2026-11-26T09:00:00.000Z'
const [MINUTE, HOUR] = [60_000, 3_600_000]
const went = (startedAt: string, more: Partial<BackupResult> = {}): BackupResult => ({
  clinicId: 'x',
  startedAt,
  endedAt: startedAt,
  outcome: 'done',
  places: [
    { name: 'first', written: true },
    { name: 'second', written: true },
  ],
  keyring: true,
  ...more,
})

describe('the next backup', () => {
  it.each<[string, Remembered, string]>([
    ['now where there was none', {}, NOW],
    ['a day after the last one began', { last: went('2026-11-26T03:00:00.000Z') }, '2026-11-27T03:00:00.000Z'],
    ['at once where the computer was off', { last: went('2026-11-20T03:00:00.000Z') }, '2026-11-21T03:00:00.000Z'],
    ['an hour after one that failed', { last: went('2026-11-26T08:30:00.000Z', { outcome: 'failed' }) }, '2026-11-26T09:30:00.000Z'],
    ['within a day where the clock was set back by years', { last: went('2031-01-01T00:00:00.000Z') }, '2026-11-27T09:00:00.000Z'],
  ])('is due %s', (_, remembered, due) => {
    expect(nextBackupAt(remembered, NOW)).toBe(due)
  })

  it('[A20] is made each day as long as the program runs, and not after it ended', async () => {
    const [clock, timers] = [standingClock(NOW), handTimers()]
    let last: BackupResult | undefined
    const made: string[] = []
    const end = scheduleBackups({
      clock,
      timers,
      remembered: async () => (last === undefined ? {} : { last }),
      backUp: async () => {
        last = went(clock.now())
        made.push(clock.now())
      },
    })
    const pass = async (milliseconds: number): Promise<void> => {
      for (let passed = 0; passed < milliseconds; passed += MINUTE) {
        clock.move(MINUTE)
        timers.pass(MINUTE)
        await new Promise(setImmediate)
      }
    }
    await pass(49 * HOUR)
    expect(made.map((at) => at.slice(0, 13))).toEqual(['2026-11-26T09', '2026-11-27T09', '2026-11-28T09'])
    end()
    await pass(25 * HOUR)
    expect(made).toHaveLength(3)
  })
})

describe('a warning about backups', () => {
  const fine = {
    remembered: { last: went('2026-11-26T03:00:00.000Z'), lastDone: went('2026-11-26T03:00:00.000Z') },
    hasSheet: true,
    hasSecondPlace: true,
    now: NOW,
  }
  const lastOf = (more: Partial<BackupResult>): Remembered => ({
    last: went('2026-11-26T03:00:00.000Z', more),
    lastDone: went('2026-11-26T02:00:00.000Z'),
  })

  it('is not given when all is well', () => {
    expect(backupWarnings(fine)).toEqual([])
  })

  it.each([
    ['no-second-place', { hasSecondPlace: false }],
    ['no-recovery-sheet', { hasSheet: false }],
    ['never', { remembered: {} }],
    ['old', { remembered: { last: went('2026-11-24T03:00:00.000Z'), lastDone: went('2026-11-24T03:00:00.000Z') } }],
    ['failed', { remembered: lastOf({ outcome: 'failed' }) }],
    ['drill-failed', { remembered: lastOf({ outcome: 'undrilled' }) }],
    ['second-place-missed', { remembered: lastOf({ places: [{ name: 'second', written: false, code: 'ISC-STORE-311' }] }) }],
    ['keyring-missed', { remembered: lastOf({ keyring: false }) }],
    [
      'seals-not-checked',
      { remembered: lastOf({ drill: { entries: 1, auditLines: 1, tables: 1, seals: 'not-checked', opened: 0, erased: 0, findings: [] } }) },
    ],
  ])('is %s', (warning, change) => {
    expect(backupWarnings({ ...fine, ...change })).toEqual([warning])
  })
})
