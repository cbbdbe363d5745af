import { z } from 'zod'
import { EMPTY } from '../../bytes/limits.ts'
import { WATCHING } from '../../rate/rates.ts'
import { NOTHING } from '../../registry/body.ts'
import { openRoute } from '../../registry/define.ts'
import { replies } from '../../registry/reply.ts'

/** The description of the whole interface. */
export const descriptionRoute = (document: () => Readonly<Record<string, unknown>>) =>
  openRoute({
    method: 'GET',
    path: '/api/openapi.json',
    name: 'description.read',
    says: 'The description of this interface, OpenAPI 3.1.',
    who: 'public',
    input: { params: {}, query: {}, body: NOTHING },
    reply: replies(z.looseObject({ openapi: z.string() })),
    limits: { body: EMPTY, rate: WATCHING },
    audit: 'nothing',
    errors: [],
    handle: async () => ({ openapi: '3.1.0', ...document() }),
  })
