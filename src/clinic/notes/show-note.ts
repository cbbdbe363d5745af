import type { Entry } from '#care/record/entry.ts'
import { threadsOf } from '#care/record/fold/threads.ts'
import type { Thread } from '#care/record/fold/threads.ts'
import { isOf } from '#care/record/known.ts'
import type { Reading } from '#store/store.ts'
import { personName } from '../people/name.ts'
import type { NoteShown, NoteVersion } from './shown.ts'

const wordsOf = (entry: Entry): Pick<NoteVersion, 'text' | 'reason'> => {
  if (isOf(entry, 'note.written', 'letter.written', 'letter.answered')) return { text: entry.content.body.text }
  if (isOf(entry, 'note.amended')) return { text: entry.content.body.text, reason: entry.content.body.reason }
  if (isOf(entry, 'note.withdrawn', 'letter.withdrawn')) return { reason: entry.content.body.reason }
  return {}
}

const version = async (at: Reading, entry: Entry): Promise<NoteVersion> => {
  const { entryId, kind, authorId, happenedAt, arrivedAt, signed } = entry
  const author = await personName(at, authorId)
  return { entryId, kind, authorId, ...(author && { author }), happenedAt, arrivedAt, signed, ...wordsOf(entry) }
}

const show = async (at: Reading, { id, entries, stands, parallel }: Thread): Promise<NoteShown> => {
  const versions: NoteVersion[] = []
  for (const entry of entries) versions.push(await version(at, entry))
  return { noteId: id, ...(stands && { stands: stands.entryId }), versions, parallel: parallel.map(({ entryId }) => entryId) }
}

/** Notes and letters of an episode with everything that was ever said in them, the old beside the new. */
export const showNotes = async (at: Reading, episodeId: string): Promise<NoteShown[]> => {
  const notes: NoteShown[] = []
  for (const thread of threadsOf(await at.record.stream(episodeId))) notes.push(await show(at, thread))
  return notes
}
