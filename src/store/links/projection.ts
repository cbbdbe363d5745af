import { isOf } from '#care/record/known.ts'
import type { Projection } from '../projections/projection.ts'

/** Links, as the record tells of them. */
export const LINKS: Projection = {
  name: 'links',
  tables: ['link'],
  apply: async ({ db }, entry) => {
    const clinic_id = entry.clinicId
    const all = db.updateTable('link').where('clinic_id', '=', clinic_id)
    if (isOf(entry, 'link.made')) {
      const { linkId, purpose, episodeId, letterId, expiresAt } = entry.content.body
      const about = { clinic_id, link_id: linkId, client_id: entry.stream.id, episode_id: episodeId ?? null, letter_id: letterId ?? null }
      await db
        .insertInto('link')
        .values({ ...about, purpose, made_at: entry.arrivedAt, expires_at: expiresAt, state: 'open' })
        .execute()
    } else if (isOf(entry, 'link.revoked')) {
      await all.where('link_id', '=', entry.content.body.linkId).set({ state: 'revoked' }).execute()
    } else if (isOf(entry, 'link.spent')) {
      await all.where('link_id', '=', entry.content.body.linkId).where('state', '=', 'open').set({ state: 'spent' }).execute()
    } else if (isOf(entry, 'client.erased')) {
      const { clientId } = entry.content.body
      await db.deleteFrom('link').where('clinic_id', '=', clinic_id).where('client_id', '=', clientId).execute()
    }
  },
}
