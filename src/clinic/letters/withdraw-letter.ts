import { z } from 'zod'
import { Id, Reason } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import { knownNote } from '../notes/about-note.ts'
import { demandSignature } from '../notes/amend-note.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { say } from '../say.ts'
import { episodeStream } from '../streams.ts'

/** A letter that no longer stands, and why. */
export const WithdrawLetter = z.strictObject({ ...OPERATION, letterId: Id, reason: Reason.min(1) })
/** {@link WithdrawLetter}, read. */
export type WithdrawLetter = z.output<typeof WithdrawLetter>

/** Takes a letter back; it stays in the record, and its link shows that it was withdrawn. */
export const withdrawLetter: UseCase<WithdrawLetter, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { letterId, reason } = input
    const letter = await knownNote(at, letterId, 'letter')
    await demandSignature(clinic, at, letter, 'letters')
    const made = await say(at, episodeStream(letter), input, { kind: 'letter.withdrawn', body: { letterId, reason }, signed: true })
    await at.audit.note({ action: 'sign letters', clientId: letter.clientId, subjectId: letterId })
    return madeOf(made)
  })
