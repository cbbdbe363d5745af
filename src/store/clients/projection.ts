import type { Entry } from '#care/record/entry.ts'
import { isOf } from '#care/record/known.ts'
import type { Projection } from '../projections/projection.ts'
import type { Transaction } from '../transaction.ts'

const keepCard = async ({ db }: Transaction, entry: Entry): Promise<void> => {
  const own = { clinic_id: entry.clinicId, client_id: entry.stream.id }
  const { numUpdatedRows } = await db
    .updateTable('client')
    .set({ card_entry: entry.entryId })
    .where('clinic_id', '=', own.clinic_id)
    .where('client_id', '=', own.client_id)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  const added = { ...own, card_entry: entry.entryId, added_at: entry.arrivedAt, merged_into: null, merge_id: null, merged_at: null }
  await db.insertInto('client').values(added).execute()
}

/** Clients, and which of them were merged. */
export const CLIENTS: Projection = {
  name: 'clients',
  tables: ['client'],
  apply: async (tx, entry) => {
    const all = tx.db.updateTable('client').where('clinic_id', '=', entry.clinicId)
    if (isOf(entry, 'client.card')) await keepCard(tx, entry)
    else if (isOf(entry, 'client.merged')) {
      const { mergeId, keptId, foldedId } = entry.content.body
      await all.where('client_id', '=', foldedId).set({ merged_into: keptId, merge_id: mergeId, merged_at: entry.arrivedAt }).execute()
    } else if (isOf(entry, 'client.unmerged')) {
      await all.where('merge_id', '=', entry.content.body.mergeId).set({ merged_into: null, merge_id: null, merged_at: null }).execute()
    } else if (isOf(entry, 'client.erased')) {
      const { clientId } = entry.content.body
      await tx.db.deleteFrom('client').where('clinic_id', '=', entry.clinicId).where('client_id', '=', clientId).execute()
    }
  },
}
