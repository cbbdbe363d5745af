// A registry of a few routes that touch no clinic, so that what holds for every route can be tested without any.
import { z } from 'zod'
import { ORDINARY } from '#http/bytes/limits.ts'
import { NOTHING, file, json } from '#http/registry/body.ts'
import { openRoute, route } from '#http/registry/define.ts'
import { DONE, created, replies, savedFile } from '#http/registry/reply.ts'
import type { AnyRoute } from '#http/registry/route.ts'

const usual = { limits: { body: ORDINARY, rate: { burst: 1_000_000, perSecond: 1_000_000 } }, audit: 'nothing', errors: [] } as const
const byStaff = { ...usual, who: ['staff'], action: 'sample', stepUp: false } as const

/** The routes. */
export const SAMPLES: readonly AnyRoute[] = [
  openRoute({
    ...usual,
    method: 'GET',
    path: '/health/live',
    name: 'sample.live',
    says: 'Answers.',
    who: 'public',
    input: { params: {}, query: {}, body: NOTHING },
    reply: replies(z.object({ ok: z.boolean() })),
    handle: async () => ({ ok: true }),
  }),
  openRoute({
    ...usual,
    method: 'POST',
    path: '/api/sign-in/sample',
    name: 'sample.signIn',
    says: 'Sets a cookie.',
    who: 'pre-auth',
    input: { params: {}, query: {}, body: NOTHING },
    reply: DONE,
    handle: async (call) => {
      call.keep('preAuth', `01890000-0000-4000-8000-0000000000ab.${'s'.repeat(43)}`, 180)
      call.drop('session')
    },
  }),
  route({
    ...byStaff,
    method: 'GET',
    path: '/api/things/:thingId',
    name: 'sample.read',
    says: 'Reads a thing.',
    input: { params: { thingId: z.uuid() }, query: { part: z.enum(['a', 'b']).optional() }, body: NOTHING },
    reply: replies(z.object({ id: z.string(), clinicId: z.string(), part: z.string().optional() })),
    handle: async ({ scope }, { params, query }) => {
      const thing = { id: params.thingId, clinicId: scope.clinicId, part: query.part, hidden: 'zq7hidden' }
      return thing
    },
  }),
  route({
    ...byStaff,
    method: 'POST',
    path: '/api/things',
    name: 'sample.make',
    says: 'Makes a thing.',
    input: {
      params: {},
      query: {},
      body: json(z.strictObject({ name: z.string().max(200), many: z.array(z.number()).max(1_000).optional() })),
    },
    reply: created(z.object({ name: z.string() })),
    handle: async (_, { body }) => ({ name: body.name }),
  }),
  route({
    ...byStaff,
    method: 'PUT',
    path: '/api/things/:thingId/scan',
    name: 'sample.upload',
    says: 'Takes a file.',
    input: { params: { thingId: z.uuid() }, query: {}, body: file('image/png') },
    reply: DONE,
    handle: async () => undefined,
  }),
  route({
    ...byStaff,
    method: 'GET',
    path: '/api/things/:thingId/scan',
    name: 'sample.download',
    says: 'Gives a file.',
    input: { params: { thingId: z.uuid() }, query: {}, body: NOTHING },
    reply: savedFile('image/png'),
    handle: async () => ({ type: 'text/html', name: `<é "x">.png`, bytes: new Uint8Array([1, 2, 3]) }),
  }),
  route({
    ...byStaff,
    method: 'POST',
    path: '/api/break',
    name: 'sample.break',
    says: 'Breaks.',
    input: { params: {}, query: {}, body: NOTHING },
    reply: DONE,
    handle: async () => {
      throw new TypeError('zq7 SELECT * FROM client')
    },
  }),
  route({
    ...byStaff,
    method: 'POST',
    path: '/api/wait',
    name: 'sample.wait',
    says: 'Never ends.',
    input: { params: {}, query: {}, body: NOTHING },
    reply: DONE,
    handle: () => Promise.withResolvers<void>().promise,
  }),
  route({
    ...byStaff,
    method: 'POST',
    path: '/api/export',
    name: 'sample.export',
    says: 'Needs a fresh proof.',
    stepUp: true,
    input: { params: {}, query: {}, body: NOTHING },
    reply: DONE,
    handle: async () => undefined,
  }),
  route({
    ...usual,
    method: 'GET',
    path: '/api/intake',
    name: 'sample.intake',
    says: 'For a client.',
    who: ['client-link'],
    action: 'sample',
    stepUp: false,
    input: { params: {}, query: {}, body: NOTHING },
    reply: DONE,
    handle: async () => undefined,
  }),
]
