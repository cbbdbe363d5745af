import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import { knownEpisode } from '../episodes/known-episode.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { showNotes } from './show-note.ts'
import { NoteShown } from './shown.ts'

/** Of which episode. */
export const ReadNotes = z.strictObject({ episodeId: Id })
/** {@link ReadNotes}, read. */
export type ReadNotes = z.output<typeof ReadNotes>

/** Notes and letters of an episode. */
export const NotesRead = z.strictObject({ notes: z.array(NoteShown) })
/** {@link NotesRead}, read. */
export type NotesRead = z.output<typeof NotesRead>

/** Reads the notes of an episode; each time is audited, the owner's too. */
export const readNotes: UseCase<ReadNotes, NotesRead> = async (clinic, scope, { episodeId }) => {
  const { notes, clientId } = await clinic.store.read(scope, async (at) => {
    const { clientId } = await knownEpisode(at, episodeId)
    demand(clinic, scope, 'read notes', await aboutClient(at, clientId))
    return { notes: await showNotes(at, episodeId), clientId }
  })
  clinic.store.noteSeen(scope, { action: 'read notes', clientId, subjectId: episodeId })
  return { notes }
}
