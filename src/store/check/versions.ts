import { sql } from 'kysely'
import type { Transaction } from '../transaction.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'

/**
 * Entries that replace another which is not there, or is of another stream: the earlier version has to stay readable beside the new one,
 * or something was overwritten (I4).
 */
export const checkVersions = async (tx: Transaction): Promise<readonly Finding[]> => {
  const rows = await tx.db
    .selectFrom('entry')
    .leftJoin('entry as earlier', (join) =>
      join.onRef('earlier.clinic_id', '=', 'entry.clinic_id').onRef('earlier.entry_id', '=', 'entry.supersedes'),
    )
    .select('entry.entry_id')
    .where('entry.clinic_id', '=', tx.scope.clinicId)
    .where('entry.supersedes', 'is not', null)
    .where(sql<boolean>`(earlier.entry_id is null or earlier.stream_id <> entry.stream_id)`)
    .execute()
  return rows.map(({ entry_id }) => finding('I4', 'The version that this entry replaces is not there.', `entry ${entry_id}`))
}
