import { ReadBack, readBack } from '#clinic/intake/read-back.ts'
import { SentState, readSentState } from '#clinic/intake/sent-state.ts'
import { AnswersTaken, SubmitAnswers, submitAnswers } from '#clinic/intake/submit-answers.ts'
import { CodeEntered, EnterCode, enterCode } from '#clinic/links/enter-code.ts'
import { Greeting, greetLink } from '#clinic/links/greet.ts'
import { created, replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { ASKS_NOTHING } from '../staff/asks-nothing.ts'
import { BY_CLIENT, LOOK_BY_CLIENT } from '../usual.ts'

/** What a client does with their link. It writes; it reads nothing back without a fresh code (A1). */
export const intakeRoutes = [
  useCase({
    ...LOOK_BY_CLIENT,
    method: 'GET',
    path: '/api/intake',
    name: 'intake.greet',
    says: 'First name and clinic, nothing else (A3).',
    action: 'read greeting',
    input: ASKS_NOTHING,
    reply: replies(Greeting),
    run: (clinic, scope) => greetLink(clinic, scope, undefined),
  }),
  useCase({
    ...BY_CLIENT,
    method: 'POST',
    path: '/api/intake/answers',
    name: 'intake.send',
    says: 'Sends answers.',
    action: 'write answers',
    input: SubmitAnswers,
    reply: created(AnswersTaken),
    run: submitAnswers,
  }),
  useCase({
    ...LOOK_BY_CLIENT,
    method: 'GET',
    path: '/api/intake/state',
    name: 'intake.state',
    says: 'Whether somebody has seen what this device sent.',
    action: 'read sent-state',
    input: ASKS_NOTHING,
    reply: replies(SentState),
    run: (clinic, scope) => readSentState(clinic, scope, undefined),
  }),
  useCase({
    ...BY_CLIENT,
    method: 'POST',
    path: '/api/intake/code',
    name: 'intake.code',
    says: 'Enters a code with which answers may be read back for ten minutes.',
    action: 'read greeting',
    input: EnterCode,
    reply: replies(CodeEntered),
    run: enterCode,
  }),
  useCase({
    ...LOOK_BY_CLIENT,
    method: 'GET',
    path: '/api/intake/answers',
    name: 'intake.readBack',
    says: 'Earlier answers, after a code.',
    action: 'read answers',
    input: ASKS_NOTHING,
    reply: replies(ReadBack),
    run: (clinic, scope) => readBack(clinic, scope, undefined),
  }),
] as const
