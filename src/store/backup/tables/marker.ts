import type { Kysely } from 'kysely'
import { NO_HASH } from '../../record/hash.ts'
import type { Tables } from '../../tables.ts'
import type { Marker } from '../manifest.ts'

/** The hash of the entry at a position; undefined: there is none. */
export const hashAt = async (db: Kysely<Tables>, clinicId: string, position: number): Promise<string | undefined> => {
  if (position === 0) return NO_HASH
  const query = db.selectFrom('entry').select('hash').where('clinic_id', '=', clinicId).where('position', '=', position)
  return (await query.executeTakeFirst())?.hash
}

/** Where a clinic's record stands; undefined: there is no such clinic. */
export const markerOf = async (db: Kysely<Tables>, clinicId: string): Promise<Marker | undefined> => {
  const columns = ['position', 'audit_sequence', 'audit_hash'] as const
  const row = await db.selectFrom('clinic').select(columns).where('clinic_id', '=', clinicId).executeTakeFirst()
  if (row === undefined) return undefined
  const hash = await hashAt(db, clinicId, row.position)
  return { position: row.position, hash: hash ?? NO_HASH, auditSequence: row.audit_sequence, auditHash: row.audit_hash }
}
