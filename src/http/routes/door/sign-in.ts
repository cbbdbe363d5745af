import { z } from 'zod'
import { Id, Line } from '#care/record/fields.ts'
import { beginSignIn } from '#clinic/sign-in/door/begin.ts'
import { offerPasskey, signInWithPasskey } from '#clinic/sign-in/door/with-passkey.ts'
import { signInWithPassword } from '#clinic/sign-in/door/with-password.ts'
import { AssertionAnswer } from '#clinic/sign-in/factors/passkey/answers.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { NOTHING, json } from '../../registry/body.ts'
import { openRoute } from '../../registry/define.ts'
import { DONE, replies } from '../../registry/reply.ts'
import { clinicFor } from './clinic-for.ts'
import { KEPT, keepSession, tokenIn, visitorOf } from './cookies.ts'
import { RequestOptions } from './passkey-options.ts'
import { MADE_KEY, ON_THE_WAY, STEP } from './usual.ts'

const Typed = z.strictObject({ name: Line, password: z.string().max(1_000), code: z.string().max(20) })

/** Signing in: by passkey, or by password and the code of an app. */
export const signInRoutes = (signIn: SignIn) =>
  [
    openRoute({
      ...ON_THE_WAY,
      method: 'POST',
      path: '/api/sign-in',
      name: 'signIn.begin',
      says: 'Begins to sign in to a clinic; the only one there is where none is named.',
      who: 'public',
      input: { params: {}, query: {}, body: json(z.strictObject({ clinicId: Id.optional() })) },
      reply: DONE,
      handle: async (call, { body }) => {
        const { token } = await beginSignIn(signIn, await clinicFor(signIn, body.clinicId), visitorOf(call))
        call.keep('preAuth', token, KEPT.preAuth)
      },
    }),
    openRoute({
      ...STEP,
      method: 'POST',
      path: '/api/sign-in/passkey/offer',
      name: 'signIn.offerPasskey',
      says: 'A challenge for a passkey.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: NOTHING },
      reply: replies(RequestOptions),
      handle: async (call) => offerPasskey(signIn, tokenIn(call, 'preAuth'), visitorOf(call)),
    }),
    openRoute({
      ...MADE_KEY,
      method: 'POST',
      path: '/api/sign-in/passkey',
      name: 'signIn.passkey',
      says: 'Signs in with a passkey.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: json(AssertionAnswer) },
      reply: DONE,
      handle: async (call, { body }) => keepSession(call, await signInWithPasskey(signIn, tokenIn(call, 'preAuth'), visitorOf(call), body)),
    }),
    openRoute({
      ...ON_THE_WAY,
      method: 'POST',
      path: '/api/sign-in/password',
      name: 'signIn.password',
      says: 'Signs in with password and the code of an app.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: json(Typed) },
      reply: DONE,
      handle: async (call, { body }) =>
        keepSession(call, await signInWithPassword(signIn, tokenIn(call, 'preAuth'), visitorOf(call), body)),
    }),
  ] as const
