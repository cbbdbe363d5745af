import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { demand } from '../policies/demand.ts'
import { aboutNote } from './about-note.ts'
import { showNotes } from './show-note.ts'
import type { NoteShown } from './shown.ts'

/** Which note or letter. */
export const ReadNote = z.strictObject({ noteId: Id })
/** {@link ReadNote}, read. */
export type ReadNote = z.output<typeof ReadNote>

/** Reads one note or letter; its author always may. */
export const readNote: UseCase<ReadNote, NoteShown> = async (clinic, scope, { noteId }) => {
  const { shown, clientId, action } = await clinic.store.read(scope, async (at) => {
    const note = await at.notes.note(noteId)
    if (note === undefined) throw new Fault(CLINIC_FAULTS.missing)
    const action = note.kind === 'note' ? 'read notes' : 'read letters'
    demand(clinic, scope, action, await aboutNote(at, note))
    const shown = (await showNotes(at, note.episodeId)).find((one) => one.noteId === noteId)
    if (shown === undefined) throw new Fault(CLINIC_FAULTS.missing)
    return { shown, clientId: note.clientId, action }
  })
  clinic.store.noteSeen(scope, { action, clientId, subjectId: noteId })
  return shown
}
