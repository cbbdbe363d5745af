import { demandClinicId } from '../clinic-id.ts'

// For this transaction alone: whoever gets the connection next has named no clinic (5.4).
const tenant = (clinicId: string): string => `select set_config('app.tenant', '${demandClinicId(clinicId)}', true)`

/** Opens a transaction that sees one clinic as it stands now. */
export const beginReading = (clinicId: string): readonly string[] => ['begin isolation level repeatable read read only', tenant(clinicId)]

/**
 * Opens a transaction that changes one clinic. Writers of a clinic take turns, in every process: numbers without gaps need it, and
 * the answers are those of SQLite, where there is one writer.
 */
export const beginWriting = (clinicId: string): readonly string[] => [
  'begin',
  tenant(clinicId),
  `select pg_advisory_xact_lock(hashtextextended('${demandClinicId(clinicId)}', 0))`,
]
