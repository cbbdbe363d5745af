import { z } from 'zod'
import { Id, Prose, Reason } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { Reading } from '#store/store.ts'
import type { NoteState } from '#store/notes/notes.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { withHolds } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { episodeStream } from '../streams.ts'
import { aboutNote, forSigning, knownNote } from './about-note.ts'

/** A signed note said again; `basedOn` is the version that was seen. */
export const AmendNote = z.strictObject({ ...OPERATION, noteId: Id, text: Prose.min(1), reason: Reason.min(1), basedOn: Id })
/** {@link AmendNote}, read. */
export type AmendNote = z.output<typeof AmendNote>

/** Refuses whoever may not sign this; what is signed here is the new entry, which is not signed yet. */
export const demandSignature = async (
  clinic: Clinic,
  at: Reading,
  note: NoteState,
  thing: 'notes' | 'letters' = 'notes',
): Promise<void> => {
  const about = await forSigning(clinic, at, await aboutNote(at, note))
  demand(clinic, at.scope, `sign ${thing}`, withHolds(about, 'unsigned'))
}

/** Amends a signed note by another signed entry; the first text stays and is shown (I3). */
export const amendNote: UseCase<AmendNote, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { noteId, text, reason, basedOn } = input
    const note = await knownNote(at, noteId)
    await demandSignature(clinic, at, note)
    const stale = !(await wasMade(at, input)) && note.lastEntry !== basedOn
    if (stale) throw new Fault(CLINIC_FAULTS.stale, { holds: { entryId: note.lastEntry } })
    const said = { kind: 'note.amended', body: { noteId, text, reason }, supersedes: basedOn, signed: true } as const
    const made = await say(at, episodeStream(note), input, said)
    await at.audit.note({ action: 'sign notes', clientId: note.clientId, subjectId: noteId })
    return madeOf(made)
  })
