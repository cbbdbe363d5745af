import { z } from 'zod'
import { Id, Line, Moment } from '#care/record/fields.ts'
import { listDevices, revokeDevice } from '#clinic/sign-in/account/devices.ts'
import { addPasskey, listPasskeys, offerPasskeyToAdd, removePasskey } from '#clinic/sign-in/account/passkeys.ts'
import { changePassword, turnPasswordsOff } from '#clinic/sign-in/account/passwords.ts'
import { setPin } from '#clinic/sign-in/account/pin.ts'
import { printCodes } from '#clinic/sign-in/codes/print-codes.ts'
import { RegistrationAnswer } from '#clinic/sign-in/factors/passkey/answers.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { LONG } from '../../bytes/limits.ts'
import { PROVING } from '../../rate/rates.ts'
import { NOTHING, json } from '../../registry/body.ts'
import { route } from '../../registry/define.ts'
import { DONE, created, replies } from '../../registry/reply.ts'
import { ACCOUNT } from '../usual.ts'
import { CreationOptions } from './passkey-options.ts'

const Device = z.object({ deviceId: Id, label: z.string(), people: z.array(Id), madeAt: Moment, seenAt: Moment, here: z.boolean() })
const Passkey = z.object({ passkeyId: z.string(), label: z.string(), site: z.string(), madeAt: Moment, usedAt: Moment.optional() })
const PasskeyId = z
  .string()
  .max(1_400)
  .regex(/^[\w-]+$/u)

const mine = { ...ACCOUNT, action: 'write own-account' } as const
const proven = { ...mine, stepUp: true } as const

/** The passkeys of whoever is signed in. */
export const passkeyRoutes = (signIn: SignIn) =>
  [
    route({
      ...ACCOUNT,
      method: 'GET',
      path: '/api/account/passkeys',
      name: 'account.passkeys',
      says: 'The passkeys of whoever asks.',
      action: 'read own-account',
      input: { params: {}, query: {}, body: NOTHING },
      reply: replies(z.object({ passkeys: z.array(Passkey) })),
      handle: async ({ scope }) => ({ passkeys: await listPasskeys(signIn, scope) }),
    }),
    route({
      ...proven,
      method: 'POST',
      path: '/api/account/passkeys/offer',
      name: 'account.offerPasskey',
      says: 'A challenge for one more passkey.',
      input: { params: {}, query: {}, body: NOTHING },
      reply: replies(CreationOptions),
      handle: async ({ scope }) => offerPasskeyToAdd(signIn, scope),
    }),
    route({
      ...proven,
      method: 'POST',
      path: '/api/account/passkeys',
      name: 'account.addPasskey',
      says: 'Keeps one more passkey.',
      limits: { body: LONG, rate: PROVING },
      input: { params: {}, query: {}, body: json(z.strictObject({ label: Line, answer: RegistrationAnswer })) },
      reply: DONE,
      handle: ({ scope }, { body }) => addPasskey(signIn, scope, body.answer, body.label),
    }),
    route({
      ...proven,
      method: 'DELETE',
      path: '/api/account/passkeys/:passkeyId',
      name: 'account.removePasskey',
      says: 'Removes a passkey, unless too little would be left.',
      input: { params: { passkeyId: PasskeyId }, query: {}, body: NOTHING },
      reply: DONE,
      handle: ({ scope }, { params }) => removePasskey(signIn, scope, params.passkeyId),
    }),
  ] as const

/** Password, PIN, printed codes and devices of whoever is signed in. */
export const accountRoutes = (signIn: SignIn) =>
  [
    route({
      ...proven,
      method: 'POST',
      path: '/api/account/password',
      name: 'account.changePassword',
      says: 'Another password beside the same app; other sessions end.',
      input: { params: {}, query: {}, body: json(z.strictObject({ password: z.string().max(1_000) })) },
      reply: DONE,
      handle: ({ scope }, { body }) => changePassword(signIn, scope, body.password),
    }),
    route({
      ...proven,
      method: 'DELETE',
      path: '/api/account/password',
      name: 'account.passwordsOff',
      says: 'Turns passwords off for good.',
      input: { params: {}, query: {}, body: NOTHING },
      reply: DONE,
      handle: ({ scope }) => turnPasswordsOff(signIn, scope),
    }),
    route({
      ...proven,
      method: 'POST',
      path: '/api/account/pin',
      name: 'account.setPin',
      says: 'Sets the PIN that opens the lock on this device.',
      input: { params: {}, query: {}, body: json(z.strictObject({ pin: z.string().max(20) })) },
      reply: DONE,
      handle: ({ scope }, { body }) => setPin(signIn, scope, body.pin),
    }),
    route({
      ...proven,
      method: 'POST',
      path: '/api/account/codes',
      name: 'account.printCodes',
      says: 'A new sheet of ten codes, shown this once.',
      input: { params: {}, query: {}, body: NOTHING },
      reply: created(z.object({ codes: z.array(z.string()) })),
      handle: ({ scope }) => printCodes(signIn, scope),
    }),
    route({
      ...ACCOUNT,
      method: 'GET',
      path: '/api/account/devices',
      name: 'account.devices',
      says: 'Devices that whoever asks signed in with; to an owner, all.',
      action: 'read own-account',
      input: { params: {}, query: {}, body: NOTHING },
      reply: replies(z.object({ devices: z.array(Device) })),
      handle: async ({ scope }) => ({ devices: await listDevices(signIn, scope) }),
    }),
    route({
      ...mine,
      method: 'DELETE',
      path: '/api/account/devices/:deviceId',
      name: 'account.revokeDevice',
      says: 'Takes a device off; its sessions end at once.',
      input: { params: { deviceId: Id }, query: {}, body: NOTHING },
      reply: DONE,
      handle: ({ scope }, { params }) => revokeDevice(signIn, scope, params.deviceId),
    }),
  ] as const
