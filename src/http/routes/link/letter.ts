import { AnswerLetter, answerLetter } from '#clinic/letters/answer-letter.ts'
import { LetterRead, readLetter } from '#clinic/letters/read-letter.ts'
import { Made } from '#clinic/operation.ts'
import { EMPTY, LONG } from '../../bytes/limits.ts'
import { created, replies } from '../../registry/reply.ts'
import { PROVING } from '../../rate/rates.ts'
import { useCase } from '../../registry/use-case.ts'
import { ASKS_NOTHING } from '../staff/asks-nothing.ts'
import { BY_DOCTOR } from '../usual.ts'

/** What a medical professional does with the link of a letter: reads it, and writes one answer. */
export const letterLinkRoutes = [
  useCase({
    ...BY_DOCTOR,
    method: 'GET',
    path: '/api/letter',
    name: 'letter.read',
    says: 'The letter of this link.',
    action: 'read letters',
    limits: { body: EMPTY, rate: PROVING },
    audit: 'looks',
    input: ASKS_NOTHING,
    reply: replies(LetterRead),
    run: (clinic, scope) => readLetter(clinic, scope, undefined),
  }),
  useCase({
    ...BY_DOCTOR,
    method: 'POST',
    path: '/api/letter/answer',
    name: 'letter.answer',
    says: 'Answers the letter, once.',
    action: 'write letters',
    limits: { body: LONG, rate: PROVING },
    input: AnswerLetter,
    reply: created(Made),
    run: answerLetter,
  }),
] as const
