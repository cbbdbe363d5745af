import type { Entry } from '#care/record/entry.ts'
import { isOf } from '#care/record/known.ts'
import type { Projection } from '../projections/projection.ts'
import type { Transaction } from '../transaction.ts'

const write = async ({ db }: Transaction, entry: Entry, kind: 'note' | 'letter', noteId: string): Promise<void> => {
  const { id: episode_id, clientId: client_id } = entry.stream
  if (client_id === undefined) return
  const own = { clinic_id: entry.clinicId, note_id: noteId }
  const signed_at = entry.signed ? entry.arrivedAt : null
  const { numUpdatedRows } = await db
    .updateTable('note')
    .set({ last_entry: entry.entryId, signed_at })
    .where('clinic_id', '=', own.clinic_id)
    .where('note_id', '=', noteId)
    .where('signed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  const about = { ...own, kind, client_id, episode_id, author_id: entry.authorId, written_at: entry.arrivedAt }
  await db
    .insertInto('note')
    .values({ ...about, signed_at, last_entry: entry.entryId, withdrawn_at: null, answered_at: null })
    // A second first version of a signed note changes nothing of what is signed (I3): it stays in the record, beside it.
    .onConflict((is) => is.columns(['clinic_id', 'note_id']).doNothing())
    .execute()
}

/** Notes and letters, and how they stand. */
export const NOTES: Projection = {
  name: 'notes',
  tables: ['note'],
  apply: async (tx, entry) => {
    const all = tx.db.updateTable('note').where('clinic_id', '=', entry.clinicId)
    if (isOf(entry, 'note.written')) await write(tx, entry, 'note', entry.content.body.noteId)
    else if (isOf(entry, 'letter.written')) await write(tx, entry, 'letter', entry.content.body.letterId)
    else if (isOf(entry, 'note.amended')) {
      const amended = { last_entry: entry.entryId, withdrawn_at: null }
      await all.where('note_id', '=', entry.content.body.noteId).set(amended).execute()
    } else if (isOf(entry, 'note.withdrawn')) {
      await all.where('note_id', '=', entry.content.body.noteId).set({ withdrawn_at: entry.arrivedAt }).execute()
    } else if (isOf(entry, 'letter.withdrawn')) {
      await all.where('note_id', '=', entry.content.body.letterId).set({ withdrawn_at: entry.arrivedAt }).execute()
    } else if (isOf(entry, 'letter.answered')) {
      await all.where('note_id', '=', entry.content.body.letterId).set({ answered_at: entry.arrivedAt }).execute()
    } else if (isOf(entry, 'client.erased')) {
      const { clientId } = entry.content.body
      await tx.db.deleteFrom('note').where('clinic_id', '=', entry.clinicId).where('client_id', '=', clientId).execute()
    }
  },
}
