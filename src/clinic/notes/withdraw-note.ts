import { z } from 'zod'
import { Id, Reason } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { say, wasMade } from '../say.ts'
import { episodeStream } from '../streams.ts'
import { knownNote } from './about-note.ts'
import { demandSignature } from './amend-note.ts'

/** A signature that is taken back, and why. */
export const WithdrawNote = z.strictObject({ ...OPERATION, noteId: Id, reason: Reason.min(1) })
/** {@link WithdrawNote}, read. */
export type WithdrawNote = z.output<typeof WithdrawNote>

/** Takes a signature back by another signed entry; the text stays and is shown as withdrawn. */
export const withdrawNote: UseCase<WithdrawNote, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { noteId, reason } = input
    const note = await knownNote(at, noteId)
    await demandSignature(clinic, at, note)
    const before = await at.record.entry(input.entryId)
    const supersedes = (await wasMade(at, input)) ? before?.supersedes : note.lastEntry
    const made = await say(at, episodeStream(note), input, { kind: 'note.withdrawn', body: { noteId, reason }, supersedes, signed: true })
    await at.audit.note({ action: 'sign notes', clientId: note.clientId, subjectId: noteId })
    return madeOf(made)
  })
