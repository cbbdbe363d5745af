import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import { VISIT_STATES } from './visits.ts'
import type { VisitsReader, VisitState } from './visits.ts'

const visitOf = (row: Tables['visit']): VisitState => ({
  visitId: row.visit_id,
  episodeId: row.episode_id,
  clientId: row.client_id,
  therapistId: row.therapist_id,
  startsAt: row.starts_at,
  minutes: row.minutes,
  state: VISIT_STATES.find((state) => state === row.state) ?? 'booked',
  bookedEntry: row.booked_entry,
})

/** Reads the diary. */
export const visitsReader = ({ db, scope: { clinicId } }: Transaction): VisitsReader => {
  const visits = db.selectFrom('visit').selectAll().where('clinic_id', '=', clinicId)
  return {
    visit: async (visitId) => {
      const row = await visits.where('visit_id', '=', visitId).executeTakeFirst()
      return row === undefined ? undefined : visitOf(row)
    },
    between: async (from, to, limit) => {
      const span = visits.where('starts_at', '>=', from).where('starts_at', '<', to)
      return (await span.orderBy('starts_at').orderBy('visit_id').limit(limit).execute()).map(visitOf)
    },
    ofClient: async (clientId, limit) => {
      const theirs = visits.where('client_id', '=', clientId)
      return (await theirs.orderBy('starts_at', 'desc').orderBy('visit_id').limit(limit).execute()).map(visitOf)
    },
  }
}
