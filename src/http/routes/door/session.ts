import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import { SIGN_IN_FAULTS } from '#clinic/sign-in/faults.ts'
import { authenticate } from '#clinic/sign-in/sessions/authenticate.ts'
import type { Authenticated } from '#clinic/sign-in/sessions/authenticate.ts'
import { lockNow, signOut } from '#clinic/sign-in/sessions/leave.ts'
import { staffOf } from '#clinic/sign-in/proven-scope.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { Fault } from '#edges/fault.ts'
import { EMPTY } from '../../bytes/limits.ts'
import { LOOKING } from '../../rate/rates.ts'
import { NOTHING } from '../../registry/body.ts'
import { openRoute, route } from '../../registry/define.ts'
import { DONE, replies } from '../../registry/reply.ts'
import { ACCOUNT } from '../usual.ts'
import { tokenIn } from './cookies.ts'

const State = z.discriminatedUnion('is', [
  z.object({ is: z.literal('open'), personId: Id, role: z.enum(['owner', 'therapist', 'reception']) }),
  z.object({ is: z.literal('locked'), visitId: Id.optional(), canPin: z.boolean() }),
  z.object({ is: z.literal('handed-over') }),
])

const stateOf = (found: Authenticated): z.input<typeof State> => {
  if (found.is !== 'open') return found
  const { personId, role } = staffOf(found.scope)
  return { is: 'open', personId, role }
}

/** How a session stands, and leaving it. */
export const sessionRoutes = (signIn: SignIn) =>
  [
    openRoute({
      method: 'GET',
      path: '/api/session',
      name: 'session.read',
      says: 'How this session stands: open, locked, or in a client’s hands. It keeps no session awake.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: NOTHING },
      reply: replies(State),
      limits: { body: EMPTY, rate: LOOKING },
      audit: 'nothing',
      errors: [SIGN_IN_FAULTS.notSignedIn],
      handle: async (call) => {
        const found = await authenticate(signIn, { token: tokenIn(call, 'session'), requestId: call.requestId, byPerson: false })
        if (found === undefined) throw new Fault(SIGN_IN_FAULTS.notSignedIn)
        return stateOf(found)
      },
    }),
    route({
      ...ACCOUNT,
      method: 'POST',
      path: '/api/session/lock',
      name: 'session.lock',
      says: 'Locks at once.',
      action: 'write own-account',
      input: { params: {}, query: {}, body: NOTHING },
      reply: DONE,
      handle: ({ scope }) => lockNow(signIn, scope),
    }),
    route({
      ...ACCOUNT,
      method: 'POST',
      path: '/api/session/leave',
      name: 'session.leave',
      says: 'Signs out.',
      action: 'write own-account',
      input: { params: {}, query: {}, body: NOTHING },
      reply: DONE,
      handle: async (call) => {
        await signOut(signIn, call.scope)
        call.drop('session')
      },
    }),
  ] as const
