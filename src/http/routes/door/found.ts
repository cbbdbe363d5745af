import { z } from 'zod'
import { Id, Line } from '#care/record/fields.ts'
import { ClinicSettings } from '#care/record/kinds/clinic.ts'
import { foundClinic } from '#clinic/sign-in/found/found-clinic.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { json } from '../../registry/body.ts'
import { openRoute } from '../../registry/define.ts'
import { created } from '../../registry/reply.ts'
import { KEPT, tokenIn, visitorOf } from './cookies.ts'
import { ON_THE_WAY } from './usual.ts'

const NewClinic = z.strictObject({ settings: ClinicSettings, owner: z.strictObject({ name: Line, email: z.email().max(254) }) })
const Founded = z.object({ clinicId: Id, personId: Id, recoverySecret: z.string() })

/** What was given; a field that was left out is not there. */
const given = <T>(fields: Readonly<Record<string, T | undefined>>): Readonly<Record<string, T>> => {
  const kept: Record<string, T> = {}
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) kept[name] = value
  return kept
}

/** Setting a clinic up, with the code that the terminal showed. */
export const foundRoutes = (signIn: SignIn) =>
  [
    openRoute({
      ...ON_THE_WAY,
      method: 'POST',
      path: '/api/found',
      name: 'found.clinic',
      says: 'Sets up a clinic, its keys and its owner, once; the secret of its recovery sheet is shown this once.',
      who: 'pre-auth',
      input: { params: {}, query: {}, body: json(NewClinic) },
      reply: created(Founded),
      handle: async (call, { body }) => {
        const { token, ...founded } = await foundClinic(signIn, tokenIn(call, 'preAuth'), visitorOf(call), {
          ...body,
          settings: given(body.settings),
        })
        call.keep('preAuth', token, KEPT.preAuth)
        return founded
      },
    }),
  ] as const
