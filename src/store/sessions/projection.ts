import { sql } from 'kysely'
import { isOf } from '#care/record/known.ts'
import type { Projection } from '../projections/projection.ts'

/**
 * Ends sessions in the transaction that disables somebody or gives them another role, so that none comes back with a later entry
 * (A7). It fills no table of its own; made again from entries, it ends nothing that began after them.
 */
export const ENDED_SESSIONS: Projection = {
  name: 'ended sessions',
  tables: [],
  apply: async ({ db }, entry) => {
    if (!isOf(entry, 'person.disabled', 'person.role')) return
    const { clinicId, arrivedAt, content, kind } = entry
    const because = kind === 'person.disabled' ? 'disabled' : 'role-changed'
    await sql`
      update session set ended_at = ${arrivedAt}, ended_because = ${because}
      where clinic_id = ${clinicId} and person_id = ${content.body.personId} and ended_at is null and started_at <= ${arrivedAt}
    `.execute(db)
  },
}
