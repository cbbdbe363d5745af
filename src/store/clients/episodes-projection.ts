import { isOf } from '#care/record/known.ts'
import type { Projection } from '../projections/projection.ts'

/** Episodes, and who is named on them. */
export const EPISODES: Projection = {
  name: 'episodes',
  tables: ['episode', 'assignment'],
  apply: async ({ db }, entry) => {
    const clinic_id = entry.clinicId
    const { id: episode_id, clientId: client_id } = entry.stream
    if (isOf(entry, 'client.erased')) {
      const { clientId } = entry.content.body
      await db.deleteFrom('assignment').where('clinic_id', '=', clinic_id).where('client_id', '=', clientId).execute()
      await db.deleteFrom('episode').where('clinic_id', '=', clinic_id).where('client_id', '=', clientId).execute()
    }
    if (client_id === undefined) return
    const episode = db.updateTable('episode').where('clinic_id', '=', clinic_id).where('episode_id', '=', episode_id)
    if (isOf(entry, 'episode.opened')) {
      const opened = { clinic_id, episode_id, client_id, opened_at: entry.arrivedAt, opened_entry: entry.entryId, closed_at: null }
      await db.insertInto('episode').values(opened).execute()
    } else if (isOf(entry, 'episode.closed')) {
      await episode.set({ closed_at: entry.arrivedAt }).execute()
    } else if (isOf(entry, 'episode.assigned')) {
      const named = { clinic_id, episode_id, person_id: entry.content.body.personId, client_id, since: entry.arrivedAt }
      await db
        .insertInto('assignment')
        .values(named)
        .onConflict((is) => is.columns(['clinic_id', 'episode_id', 'person_id']).doNothing())
        .execute()
    } else if (isOf(entry, 'episode.unassigned')) {
      await db
        .deleteFrom('assignment')
        .where('clinic_id', '=', clinic_id)
        .where('episode_id', '=', episode_id)
        .where('person_id', '=', entry.content.body.personId)
        .execute()
    }
  },
}
