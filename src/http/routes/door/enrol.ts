import { z } from 'zod'
import { redeemCode } from '#clinic/sign-in/codes/redeem-code.ts'
import { enrolFirstPasskey, offerFirstPasskey } from '#clinic/sign-in/enrol/enrol-passkey.ts'
import { enrolFirstPassword, offerFirstApp } from '#clinic/sign-in/enrol/enrol-password.ts'
import { RegistrationAnswer } from '#clinic/sign-in/factors/passkey/answers.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { NOTHING, json } from '../../registry/body.ts'
import { openRoute } from '../../registry/define.ts'
import { DONE, replies } from '../../registry/reply.ts'
import { KEPT, keepSession, tokenIn, visitorOf } from './cookies.ts'
import { CreationOptions } from './passkey-options.ts'
import { MADE_KEY, ON_THE_WAY, STEP } from './usual.ts'

const Code = z.strictObject({ code: z.string().max(100) })
const Opened = z.object({ opens: z.enum(['enrolling', 'founding']) })
const Password = z.strictObject({ password: z.string().max(1_000), code: z.string().max(20) })

/** With a code from the terminal, a sheet or an owner: as far as making a way to sign in. */
export const enrolRoutes = (signIn: SignIn) =>
  [
    openRoute({
      ...ON_THE_WAY,
      method: 'POST',
      path: '/api/sign-in/code',
      name: 'signIn.code',
      says: 'Uses a code up; what follows is making a way to sign in, or setting the clinic up.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: json(Code) },
      reply: replies(Opened),
      handle: async (call, { body }) => {
        const { opens, token } = await redeemCode(signIn, tokenIn(call, 'preAuth'), visitorOf(call), body.code)
        call.keep('preAuth', token, KEPT.preAuth)
        return { opens }
      },
    }),
    openRoute({
      ...STEP,
      method: 'POST',
      path: '/api/enrol/passkey/offer',
      name: 'enrol.offerPasskey',
      says: 'A challenge for making a first passkey.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: NOTHING },
      reply: replies(CreationOptions),
      handle: async (call) => offerFirstPasskey(signIn, tokenIn(call, 'preAuth'), visitorOf(call)),
    }),
    openRoute({
      ...MADE_KEY,
      method: 'POST',
      path: '/api/enrol/passkey',
      name: 'enrol.passkey',
      says: 'Keeps a first passkey and signs in.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: json(RegistrationAnswer) },
      reply: DONE,
      handle: async (call, { body }) => keepSession(call, await enrolFirstPasskey(signIn, tokenIn(call, 'preAuth'), visitorOf(call), body)),
    }),
    openRoute({
      ...STEP,
      method: 'POST',
      path: '/api/enrol/app',
      name: 'enrol.offerApp',
      says: 'The secret of an app, to be shown as a QR code, this once.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: NOTHING },
      reply: replies(z.object({ address: z.string() })),
      handle: async (call) => offerFirstApp(signIn, tokenIn(call, 'preAuth'), visitorOf(call)),
    }),
    openRoute({
      ...ON_THE_WAY,
      method: 'POST',
      path: '/api/enrol/password',
      name: 'enrol.password',
      says: 'Keeps a first password with its app and signs in.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: json(Password) },
      reply: DONE,
      handle: async (call, { body }) =>
        keepSession(call, await enrolFirstPassword(signIn, tokenIn(call, 'preAuth'), visitorOf(call), body)),
    }),
  ] as const
