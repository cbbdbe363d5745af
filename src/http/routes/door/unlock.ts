import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import type { Locks } from '#clinic/sign-in/unlock/locks.ts'
import { Passphrase, unlockClinic } from '#clinic/sign-in/unlock/unlock-clinic.ts'
import { UNLOCKING } from '../../rate/rates.ts'
import { json } from '../../registry/body.ts'
import { openRoute } from '../../registry/define.ts'
import { DONE } from '../../registry/reply.ts'
import { clinicFor } from './clinic-for.ts'
import { visitorOf } from './cookies.ts'
import { ON_THE_WAY } from './usual.ts'

/** Opening a clinic whose passphrase has to be typed since the program started. */
export const unlockRoutes = (signIn: SignIn, locks: Locks) =>
  [
    openRoute({
      ...ON_THE_WAY,
      limits: { body: ON_THE_WAY.limits.body, rate: UNLOCKING },
      method: 'POST',
      path: '/api/unlock',
      name: 'clinic.unlock',
      says: 'Opens the record of a locked clinic with its passphrase. It signs nobody in.',
      who: 'public',
      input: { params: {}, query: {}, body: json(z.strictObject({ clinicId: Id.optional(), passphrase: Passphrase })) },
      reply: DONE,
      handle: async (call, { body: { clinicId, passphrase } }) =>
        unlockClinic(signIn, locks, visitorOf(call), { clinicId: await clinicFor(signIn, clinicId), passphrase }),
    }),
  ] as const
