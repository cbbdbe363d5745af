import { z } from 'zod'
import { BACKUP_RESULT } from '#store/backup/result.ts'

const Count = z.int().min(0)

/** What `ischia backup --json` prints. */
export const BackupShape = z.strictObject({ backups: z.array(BACKUP_RESULT).describe('One for each clinic.') })

/** What `ischia restore --json` prints. */
export const RestoreShape = z.strictObject({
  clinicId: z.string(),
  takenAt: z.string().describe('When the backup was taken.'),
  program: z.string().describe('Version of the program that wrote it.'),
  position: Count.describe('Number of the last entry in it.'),
  outcome: z.enum(['in-place', 'aside']).describe('in-place: the server opens it. aside: beside what stands.'),
  folder: z.string().nullable().describe('Where the record is now; null: in the database.'),
  before: z.string().nullable().describe('Where what stood before is now.'),
  seals: z.enum(['checked', 'not-checked']).describe('not-checked: the keys are not here, or locked.'),
  keyring: z.boolean().describe('Whether keys were restored as well.'),
})

/** What `ischia export --json` prints. */
export const ExportShape = z.strictObject({ clinicId: z.string(), folder: z.string(), entries: Count, auditLines: Count, files: Count })

/** What `ischia import --json` prints. */
export const ImportShape = z.strictObject({
  clinicId: z.string(),
  entries: Count,
  auditLines: Count,
  secret: z.string().describe('The secret of the new recovery sheet, told once.'),
})

/** What `ischia rebuild --json` prints. */
export const RebuildShape = z.strictObject({
  clinics: z.array(
    z.strictObject({
      clinicId: z.string(),
      entries: Count,
      equal: z.boolean().describe('Whether every table holds what it held before.'),
      tables: z.array(z.strictObject({ table: z.string(), rows: Count, equal: z.boolean() })),
    }),
  ),
})
