import type { Transaction } from '../transaction.ts'
import type { Draft, NotesWriter } from './notes.ts'
import { notesReader } from './read.ts'

const keep = async ({ db, seals, scope: { clinicId } }: Transaction, draft: Draft): Promise<void> => {
  const stream = { kind: 'client', id: draft.clientId, clientId: draft.clientId } as const
  const { text, visitId } = draft
  const sealed = await seals.seal(clinicId, stream, `draft ${draft.versionId}`, new TextEncoder().encode(JSON.stringify({ text, visitId })))
  await db
    .insertInto('draft')
    .values({
      clinic_id: clinicId,
      version_id: draft.versionId,
      note_id: draft.noteId,
      client_id: draft.clientId,
      episode_id: draft.episodeId,
      author_id: draft.authorId,
      device_id: draft.deviceId,
      saved_at: draft.savedAt,
      sealed,
    })
    .onConflict((is) => is.columns(['clinic_id', 'version_id']).doNothing())
    .execute()
}

/** Reads notes, and writes drafts. */
export const notesWriter = (tx: Transaction): NotesWriter => ({
  ...notesReader(tx),
  keepDraft: (draft) => keep(tx, draft),
  dropDrafts: async (noteId, versionIds) => {
    if (versionIds.length === 0) return
    const own = tx.db.deleteFrom('draft').where('clinic_id', '=', tx.scope.clinicId).where('note_id', '=', noteId)
    await own.where('version_id', 'in', versionIds).execute()
  },
})
