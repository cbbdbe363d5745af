import { z } from 'zod'
import { againWithPasskey, offerPasskeyAgain } from '#clinic/sign-in/again/with-passkey.ts'
import { againWithPassword } from '#clinic/sign-in/again/with-password.ts'
import { againWithPin } from '#clinic/sign-in/again/with-pin.ts'
import { AssertionAnswer } from '#clinic/sign-in/factors/passkey/answers.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { NOTHING, json } from '../../registry/body.ts'
import type { Call } from '../../registry/call.ts'
import { openRoute } from '../../registry/define.ts'
import { DONE, replies } from '../../registry/reply.ts'
import { KEPT, tokenIn } from './cookies.ts'
import { RequestOptions } from './passkey-options.ts'
import { MADE_KEY, ON_THE_WAY, STEP } from './usual.ts'

const Password = z.strictObject({ password: z.string().max(1_000), code: z.string().max(20) })
const Pin = z.strictObject({ pin: z.string().max(20) })

/** Under a new token, back in staff hands: what a client could do on the tablet is over. */
const keepRenewed = (call: Call, { sessionToken }: { readonly sessionToken: string }): void => {
  call.keep('session', sessionToken, KEPT.session)
  call.drop('clientLink')
}

/** Proving again who one is: after the lock, after a hand-over, and before what asks for a fresh proof. */
export const againRoutes = (signIn: SignIn) =>
  [
    openRoute({
      ...STEP,
      method: 'POST',
      path: '/api/session/again/passkey/offer',
      name: 'again.offerPasskey',
      says: 'A challenge for a passkey of the person whose session this is.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: NOTHING },
      reply: replies(RequestOptions),
      handle: async (call) => offerPasskeyAgain(signIn, tokenIn(call, 'session'), call.requestId),
    }),
    openRoute({
      ...MADE_KEY,
      method: 'POST',
      path: '/api/session/again/passkey',
      name: 'again.passkey',
      says: 'Opens the session again with a passkey; its token is a new one.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: json(AssertionAnswer) },
      reply: DONE,
      handle: async (call, { body }) => keepRenewed(call, await againWithPasskey(signIn, tokenIn(call, 'session'), call.requestId, body)),
    }),
    openRoute({
      ...ON_THE_WAY,
      method: 'POST',
      path: '/api/session/again/password',
      name: 'again.password',
      says: 'Opens the session again with password and app.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: json(Password) },
      reply: DONE,
      handle: async (call, { body }) => keepRenewed(call, await againWithPassword(signIn, tokenIn(call, 'session'), call.requestId, body)),
    }),
    openRoute({
      ...ON_THE_WAY,
      method: 'POST',
      path: '/api/session/again/pin',
      name: 'again.pin',
      says: 'Opens the session again with the PIN of this device; it is no fresh proof.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: json(Pin) },
      reply: DONE,
      handle: async (call, { body }) => keepRenewed(call, await againWithPin(signIn, tokenIn(call, 'session'), call.requestId, body.pin)),
    }),
  ] as const
