import { AnswersRead, ReadAnswers, readAnswers } from '#clinic/intake/read-answers.ts'
import { replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { LOOK } from '../usual.ts'

/** What clients said. */
export const answerRoutes = [
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/clients/:clientId/answers',
    name: 'answers.read',
    says: 'The answers of a client, and what they lead to.',
    action: 'read answers',
    input: ReadAnswers,
    reply: replies(AnswersRead),
    run: readAnswers,
  }),
] as const
