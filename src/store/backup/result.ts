import { z } from 'zod'

const MOMENT = z.iso.datetime({ precision: 3 })
const COUNT = z.int().min(0)

/** How a backup went, as it is kept and shown. Holds ids, numbers and codes, never content. */
export const BACKUP_RESULT = z.strictObject({
  clinicId: z.string(),
  startedAt: MOMENT,
  endedAt: MOMENT,
  /** `done`: written and the drill passed. `undrilled`: written, and the drill failed. `failed`: not written. */
  outcome: z.enum(['done', 'undrilled', 'failed']),
  /** Code of the fault that ended it; undefined where none did. */
  code: z.string().optional(),
  /** Name of the file, the same in every place. */
  file: z.string().optional(),
  /** Number of the last entry that is in it. */
  position: COUNT.optional(),
  /** What the restore drill saw; undefined where there was none. */
  drill: z
    .strictObject({
      entries: COUNT,
      auditLines: COUNT,
      tables: COUNT,
      /** `checked`: every seal was opened. `not-checked`: the keys were locked. */
      seals: z.enum(['checked', 'not-checked']),
      /** Seals that were opened and hold what was hashed. */
      opened: COUNT,
      /** Bodies whose key was destroyed on purpose. */
      erased: COUNT,
      /** Breaches of invariants: their number and where. */
      findings: z.array(z.strictObject({ invariant: z.string(), where: z.string() })).max(100),
    })
    .optional(),
  /** Each place, and the code of what went wrong there. */
  places: z.array(z.strictObject({ name: z.enum(['first', 'second']), written: z.boolean(), code: z.string().optional() })),
  /** Whether the keyring was written to every place. */
  keyring: z.boolean(),
})

/** How a backup went. */
export type BackupResult = z.infer<typeof BACKUP_RESULT>
/** What the restore drill after it saw. */
export type DrillResult = NonNullable<BackupResult['drill']>
