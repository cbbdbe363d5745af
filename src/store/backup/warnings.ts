import { between } from '#edges/clock.ts'
import type { Instant } from '#edges/clock.ts'
import type { Remembered } from './last-backup.ts'

/** What the owner is told about backups until it is mended. */
export type BackupWarning =
  /** No recovery sheet was printed, so no backup is made. */
  | 'no-recovery-sheet'
  /** There is only the place beside the data: one fire, one thief, one dead disk takes both. */
  | 'no-second-place'
  /** There was no backup yet. */
  | 'never'
  /** The last good one is older than a day and some hours. */
  | 'old'
  /** The last attempt failed. */
  | 'failed'
  /** The last one was written, and could not be restored in its drill. */
  | 'drill-failed'
  /** The last one did not reach the second place. */
  | 'second-place-missed'
  /** The keyring did not reach every place. */
  | 'keyring-missed'
  /** The drill could not open seals, because the keys were locked. */
  | 'seals-not-checked'

const A_DAY_AND_SOME = 26 * 3_600_000

/** What is known when warnings are made. */
export interface Situation {
  readonly remembered: Remembered
  readonly hasSheet: boolean
  readonly hasSecondPlace: boolean
  readonly now: Instant
}

/** What to warn of, worst first; empty: all is well. */
export const backupWarnings = ({ remembered: { last, lastDone }, hasSheet, hasSecondPlace, now }: Situation): readonly BackupWarning[] => {
  const all: readonly (readonly [BackupWarning, boolean])[] = [
    ['no-recovery-sheet', !hasSheet],
    ['never', hasSheet && last === undefined],
    ['failed', last?.outcome === 'failed'],
    ['drill-failed', last?.outcome === 'undrilled'],
    ['old', last !== undefined && (lastDone === undefined || between(lastDone.startedAt, now) > A_DAY_AND_SOME)],
    ['second-place-missed', last?.places.some(({ written }) => !written) ?? false],
    ['keyring-missed', last !== undefined && !last.keyring],
    ['no-second-place', !hasSecondPlace],
    ['seals-not-checked', last?.drill?.seals === 'not-checked'],
  ]
  return all.filter(([, holds]) => holds).map(([warning]) => warning)
}
