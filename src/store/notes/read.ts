import { z } from 'zod'
import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import type { Draft, NotesReader, NoteState } from './notes.ts'

const noteOf = (row: Tables['note']): NoteState => ({
  noteId: row.note_id,
  kind: row.kind === 'letter' ? 'letter' : 'note',
  clientId: row.client_id,
  episodeId: row.episode_id,
  authorId: row.author_id,
  writtenAt: row.written_at,
  signedAt: row.signed_at ?? undefined,
  lastEntry: row.last_entry,
  withdrawnAt: row.withdrawn_at ?? undefined,
  answeredAt: row.answered_at ?? undefined,
})

const Kept = z.strictObject({ text: z.string(), visitId: z.string().optional() })

const draftsIn = async ({ seals }: Transaction, rows: readonly Tables['draft'][]): Promise<readonly Draft[]> => {
  const drafts: Draft[] = []
  for (const row of rows) {
    const stream = { kind: 'client', id: row.client_id, clientId: row.client_id } as const
    const plain = await seals.open(row.clinic_id, stream, `draft ${row.version_id}`, row.sealed)
    // The client was erased, and their drafts with them.
    if (plain === undefined) continue
    drafts.push({
      ...Kept.parse(JSON.parse(new TextDecoder().decode(plain))),
      versionId: row.version_id,
      noteId: row.note_id,
      clientId: row.client_id,
      episodeId: row.episode_id,
      authorId: row.author_id,
      deviceId: row.device_id,
      savedAt: row.saved_at,
    })
  }
  return drafts
}

/** Reads notes and drafts. */
export const notesReader = (tx: Transaction): NotesReader => {
  const { clinicId } = tx.scope
  const notes = tx.db.selectFrom('note').selectAll().where('clinic_id', '=', clinicId)
  const drafts = tx.db.selectFrom('draft').selectAll().where('clinic_id', '=', clinicId).orderBy('saved_at', 'desc').orderBy('version_id')
  return {
    note: async (noteId) => {
      const row = await notes.where('note_id', '=', noteId).executeTakeFirst()
      return row === undefined ? undefined : noteOf(row)
    },
    ofClient: async (clientId) => (await notes.where('client_id', '=', clientId).orderBy('written_at', 'desc').execute()).map(noteOf),
    drafts: async (noteId) => draftsIn(tx, await drafts.where('note_id', '=', noteId).execute()),
    draftsOf: async (authorId) => draftsIn(tx, await drafts.where('author_id', '=', authorId).execute()),
  }
}
