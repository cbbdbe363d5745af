import { z } from 'zod'
import { Id, Line, Moment, Reason } from '#care/record/fields.ts'
import { breakGlass } from '#clinic/sign-in/account/break-glass.ts'
import { invite } from '#clinic/sign-in/codes/invite.ts'
import { approveRecovery, callOffRecovery } from '#clinic/sign-in/codes/recovery.ts'
import { handOver } from '#clinic/sign-in/hand-over/hand-over.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { NOTHING, json } from '../../registry/body.ts'
import { route } from '../../registry/define.ts'
import { DONE, created } from '../../registry/reply.ts'
import { ACCOUNT, GRAVE } from '../usual.ts'
import { KEPT } from './cookies.ts'

const Code = z.object({ code: z.string() })

/** Letting others in: new staff, staff who lost everything, and a client who takes the tablet. */
export const staffAccessRoutes = (signIn: SignIn) =>
  [
    route({
      ...GRAVE,
      method: 'POST',
      path: '/api/people/:personId/invitation',
      name: 'people.invite',
      says: 'A code with which somebody new sets up a way to sign in, shown this once.',
      action: 'write people',
      audit: 'access',
      input: { params: { personId: Id }, query: {}, body: json(z.strictObject({ name: Line })) },
      reply: created(Code),
      handle: ({ scope }, { params, body }) => invite(signIn, scope, { ...params, ...body }),
    }),
    route({
      ...GRAVE,
      method: 'POST',
      path: '/api/people/:personId/recovery',
      name: 'people.approveRecovery',
      says: 'Approves a new way in after everything was lost; it opens nothing for 24 hours (A23).',
      action: 'write people',
      audit: 'access',
      input: { params: { personId: Id }, query: {}, body: NOTHING },
      reply: created(Code),
      handle: ({ scope }, { params }) => approveRecovery(signIn, scope, params.personId),
    }),
    route({
      ...ACCOUNT,
      method: 'DELETE',
      path: '/api/people/:personId/recovery',
      name: 'people.callOffRecovery',
      says: 'Calls a recovery off: the person themselves, or an owner.',
      action: 'write own-account',
      input: { params: { personId: Id }, query: {}, body: NOTHING },
      reply: DONE,
      handle: ({ scope }, { params }) => callOffRecovery(signIn, scope, params.personId),
    }),
    route({
      ...ACCOUNT,
      method: 'POST',
      path: '/api/clients/:clientId/glass',
      name: 'clients.breakGlass',
      says: 'Opens one record for an hour in an emergency; every owner is told at once.',
      action: 'write glass',
      input: { params: { clientId: Id }, query: {}, body: json(z.strictObject({ reason: Reason })) },
      reply: created(z.object({ until: Moment })),
      handle: ({ scope }, { params, body }) => breakGlass(signIn, scope, { ...params, ...body }),
    }),
    route({
      ...ACCOUNT,
      method: 'POST',
      path: '/api/clients/:clientId/hand-over',
      name: 'clients.handOver',
      says: 'Hands the tablet to a client, for their intake only; the staff session waits.',
      action: 'write links',
      input: { params: { clientId: Id }, query: {}, body: NOTHING },
      reply: DONE,
      handle: async (call, { params: { clientId } }) => {
        const { clientToken } = await handOver(signIn, call.scope, clientId)
        call.keep('clientLink', clientToken, KEPT.handOver)
      },
    }),
  ] as const
