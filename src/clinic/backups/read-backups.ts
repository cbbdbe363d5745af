import { z } from 'zod'
import { Moment } from '#care/record/fields.ts'
import type { BackupResult } from '#store/backup/result.ts'
import type { UseCase } from '../clinic.ts'
import { demand } from '../policies/demand.ts'
import type { Backups } from './backups.ts'

/** A backup as the owner sees it: ids, numbers and codes, and nothing of a client. */
const BackupShown = z.strictObject({
  startedAt: Moment,
  endedAt: Moment,
  outcome: z.enum(['done', 'undrilled', 'failed']),
  code: z.string().nullable(),
  file: z.string().nullable(),
  /** Number of the last entry that is in it. */
  position: z.int().nullable(),
  places: z.array(z.strictObject({ name: z.enum(['first', 'second']), written: z.boolean(), code: z.string().nullable() })),
  /** Whether the keys were written to every place. */
  keyring: z.boolean(),
  /** What the drill saw when it restored the backup; null where there was none. */
  drill: z.strictObject({ entries: z.int(), seals: z.enum(['checked', 'not-checked']), findings: z.int() }).nullable(),
})

/** How backups stand, and what is wrong until it is mended, worst first. */
export const BackupsShown = z.strictObject({
  last: BackupShown.nullable(),
  lastDone: BackupShown.nullable(),
  warnings: z.array(
    z.enum([
      'no-recovery-sheet',
      'no-second-place',
      'never',
      'old',
      'failed',
      'drill-failed',
      'second-place-missed',
      'keyring-missed',
      'seals-not-checked',
    ]),
  ),
})
/** {@link BackupsShown}, read. */
export type BackupsShown = z.output<typeof BackupsShown>

const shown = (result: BackupResult | undefined): BackupsShown['last'] => {
  if (result === undefined) return null
  const { startedAt, endedAt, outcome, code = null, file = null, position = null, keyring, places, drill } = result
  return {
    startedAt,
    endedAt,
    outcome,
    code,
    file,
    position,
    keyring,
    places: places.map(({ name, written, code: wrong = null }) => ({ name, written, code: wrong })),
    drill: drill === undefined ? null : { entries: drill.entries, seals: drill.seals, findings: drill.findings.length },
  }
}

/** Tells the owner how the last backups went. Where things lie on the computer is not told. */
export const readBackups =
  (backups: Backups): UseCase<unknown, BackupsShown> =>
  async (clinic, scope) => {
    demand(clinic, scope, 'read settings')
    const { last, lastDone, warnings } = await backups(scope.clinicId)
    return { last: shown(last), lastDone: shown(lastDone), warnings: [...warnings] }
  }
