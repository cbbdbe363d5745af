import { z } from 'zod'
import { Id, Prose } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { Writing } from '#store/store.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { withHolds } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { episodeStream } from '../streams.ts'
import { aboutWriting, forSigning } from './about-note.ts'
import { showDraft } from './show-draft.ts'

/** The text of a note as its author signs it. */
export const SignNote = z.strictObject({
  ...OPERATION,
  noteId: Id,
  episodeId: Id,
  visitId: Id.optional(),
  text: Prose.min(1),
  /** Versions of the draft that the author had before them. */
  replaces: z.array(Id).max(50).default([]),
})
/** {@link SignNote}, read. */
export type SignNote = z.output<typeof SignNote>

/** Nobody signs past a version they have not seen (I4). */
const refuseUnseen = async (at: Writing, { noteId, replaces }: SignNote): Promise<void> => {
  const unseen = (await at.notes.drafts(noteId)).filter(({ versionId }) => !replaces.includes(versionId))
  if (unseen.length > 0) throw new Fault(CLINIC_FAULTS.stale, { holds: { drafts: unseen.map(showDraft) } })
}

/** Signs a note: from now on it never changes (I3). Takes a licence that is valid today. */
export const signNote: UseCase<SignNote, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { noteId, visitId, text, replaces } = input
    const { episode, ...about } = await aboutWriting(clinic, at, input)
    const made = await wasMade(at, input)
    // Sent again, it is the same signature: whether it may be given was decided the first time.
    demand(clinic, scope, 'sign notes', made ? withHolds(about, 'unsigned', 'licensed') : await forSigning(clinic, at, about))
    if (!made) await refuseUnseen(at, input)
    const signed = await say(at, episodeStream(episode), input, { kind: 'note.written', body: { noteId, visitId, text }, signed: true })
    await at.notes.dropDrafts(noteId, replaces)
    await at.audit.note({ action: 'sign notes', clientId: episode.clientId, subjectId: noteId })
    return madeOf(signed)
  })
