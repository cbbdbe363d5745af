import { Id } from '#care/record/fields.ts'
import { UnsentList, listUnsent } from '#clinic/outbox/list-unsent.ts'
import { sendAgain } from '#clinic/outbox/send-again.ts'
import { CLINIC_FAULTS } from '#clinic/faults.ts'
import { EMPTY } from '../../bytes/limits.ts'
import { RARELY } from '../../rate/rates.ts'
import { NOTHING } from '../../registry/body.ts'
import { route } from '../../registry/define.ts'
import { DONE, replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { CHANGE, LOOK } from '../usual.ts'
import { ASKS_NOTHING } from './asks-nothing.ts'

/** Mails that were not sent, or of which nobody knows. */
export const outboxRoutes = [
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/outbox/unsent',
    name: 'outbox.unsent',
    says: 'Mails that were not sent, or may not have been, without their words.',
    action: 'read links',
    input: ASKS_NOTHING,
    reply: replies(UnsentList),
    run: listUnsent,
  }),
  route({
    ...CHANGE,
    limits: { body: EMPTY, rate: RARELY },
    method: 'POST',
    path: '/api/outbox/:jobId/again',
    name: 'outbox.again',
    says: 'Sends such a mail again.',
    action: 'write links',
    errors: [...CHANGE.errors, CLINIC_FAULTS.notAgain],
    input: { params: { jobId: Id }, query: {}, body: NOTHING },
    reply: DONE,
    handle: ({ clinic, scope }, { params }) => sendAgain(clinic, scope, params),
  }),
] as const
