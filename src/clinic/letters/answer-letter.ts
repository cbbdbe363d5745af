import { z } from 'zod'
import { Line, Prose } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { clientStream, episodeStream } from '../streams.ts'
import { ownLetter } from './read-letter.ts'

/** What a medical professional answers, and who they say they are. */
export const AnswerLetter = z.strictObject({ ...OPERATION, by: Line, text: Prose.min(1) })
/** {@link AnswerLetter}, read. */
export type AnswerLetter = z.output<typeof AnswerLetter>

/** Writes the one answer to the letter of one's link. It is text for the therapist to read and clears nothing by itself. */
export const answerLetter: UseCase<AnswerLetter, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const letter = await ownLetter(at, scope)
    const open = letter.answeredAt === undefined || (await wasMade(at, input))
    demand(clinic, scope, 'write letters', { clientId: letter.clientId, letterId: letter.noteId, holds: open ? ['unanswered'] : [] })
    const body = { letterId: letter.noteId, by: input.by, text: input.text }
    const made = await say(at, episodeStream(letter), input, { kind: 'letter.answered', body })
    const { device } = letter.link
    if (device !== undefined) await at.links.markSent(device, made.arrivedAt)
    await say(at, clientStream(letter.clientId), input, { kind: 'link.spent', body: { linkId: letter.link.linkId } }, 'spent')
    await at.audit.note({ action: 'write letters', clientId: letter.clientId, subjectId: letter.noteId })
    return madeOf(made)
  })
