import { cookieName } from '../cookies/reach.ts'
import type { CookieUse } from '../cookies/reach.ts'
import type { AnyRoute } from '../registry/route.ts'
import { operationOf } from './operation.ts'
import type { Described } from './schema.ts'

/** `/api/clients/:clientId` as a description writes it: `/api/clients/{clientId}`. */
export const templateOf = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}')

const cookie = (use: CookieUse, description: string): Described => ({
  type: 'apiKey',
  in: 'cookie',
  name: cookieName({ secure: true }, use),
  description,
})

const FAULT = {
  type: 'object',
  required: ['code', 'says', 'next'],
  properties: {
    code: { type: 'string', pattern: '^ISC-[A-Z]+-\\d{3}$', description: 'Permanent.' },
    says: { type: 'string', description: 'What is wrong.' },
    next: { type: 'string', description: 'What to do.' },
    place: { type: 'string', description: 'Where it lies, such as body.bornOn.' },
    holds: { description: 'What stands there now, where somebody else was quicker.' },
    requestId: { type: 'string', description: 'Names the request in the log. A 404 has none: all of them are the same.' },
  },
}

const COMPONENTS = {
  schemas: { Fault: FAULT },
  responses: {
    Fault: {
      description: 'A refusal.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Fault' } } },
    },
  },
  securitySchemes: {
    session: cookie('session', 'A person of the clinic who is signed in.'),
    signingIn: cookie('preAuth', 'Somebody halfway through signing in.'),
    clientLink: cookie('clientLink', 'A client, by the link they were sent.'),
    medicalLink: cookie('medicalLink', 'A medical professional, by the link of a letter.'),
  },
}

const pathsOf = (routes: readonly AnyRoute[]): Described => {
  const paths: Record<string, Record<string, Described>> = {}
  for (const route of routes) {
    const template = templateOf(route.path)
    paths[template] = { ...paths[template], [route.method.toLowerCase()]: operationOf(route) }
  }
  return paths
}

/** The description of the whole interface, OpenAPI 3.1, made from the registry and from nothing else. */
export const openApiDocument = (routes: readonly AnyRoute[], version: string): Described => ({
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: {
    title: 'Ischia',
    version,
    summary: 'What the pages of Ischia ask of its server.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  paths: pathsOf(routes),
  components: COMPONENTS,
})
