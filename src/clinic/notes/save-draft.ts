import { z } from 'zod'
import { Id, Moment, Prose } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { demand } from '../policies/demand.ts'
import { aboutWriting } from './about-note.ts'
import { showDraft } from './show-draft.ts'
import { DraftShown } from './shown.ts'

/** A version of what is being written. */
export const SaveDraft = z.strictObject({
  /** Names this version: sent twice, it is kept once (I5). */
  versionId: Id,
  noteId: Id,
  episodeId: Id,
  visitId: Id.optional(),
  text: Prose,
  /** Versions that the writer had before them: this one takes their place. Whatever is not named is kept (I4). */
  replaces: z.array(Id).max(50).default([]),
})
/** {@link SaveDraft}, read. */
export type SaveDraft = z.output<typeof SaveDraft>

/** When it was kept, and the versions of other devices that stand beside it. */
export const DraftSaved = z.strictObject({ versionId: Id, savedAt: Moment, others: z.array(DraftShown) })
/** {@link DraftSaved}, read. */
export type DraftSaved = z.output<typeof DraftSaved>

/** Keeps a version of a draft. Two devices that write the same note leave two versions, and both hear of it. */
export const saveDraft: UseCase<SaveDraft, DraftSaved> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { versionId, noteId, episodeId, visitId, text, replaces } = input
    const { episode, ...about } = await aboutWriting(clinic, at, input)
    demand(clinic, scope, 'write notes', about)
    const { actor } = scope
    if (actor.kind !== 'staff') throw new Fault(CLINIC_FAULTS.missing)
    const savedAt = clinic.clock.now()
    const who = { authorId: actor.personId, deviceId: actor.deviceId }
    await at.notes.keepDraft({ versionId, noteId, clientId: episode.clientId, episodeId, visitId, ...who, savedAt, text })
    const replaced = replaces.filter((id) => id !== versionId)
    await at.notes.dropDrafts(noteId, replaced)
    const others = (await at.notes.drafts(noteId)).filter((draft) => draft.versionId !== versionId)
    return { versionId, savedAt, others: others.map(showDraft) }
  })
