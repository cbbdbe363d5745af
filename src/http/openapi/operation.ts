import type { AnyRoute } from '../registry/route.ts'
import type { Who } from '../registry/who.ts'
import { describe, fieldsOf } from './schema.ts'
import type { Described } from './schema.ts'

/** The way of proving who one is that each {@link Who} needs. */
const SECURITY: Readonly<Record<Who, Described>> = {
  public: {},
  'pre-auth': { signingIn: [] },
  staff: { session: [] },
  'client-link': { clientLink: [] },
  'medical-link': { medicalLink: [] },
  operator: {},
}

const parametersOf = (place: 'path' | 'query', { params, query }: AnyRoute): readonly Described[] =>
  fieldsOf(place === 'path' ? params : query).map(({ name, schema, required }) => ({ name, in: place, required, schema }))

const headersOf = ({ body }: AnyRoute): readonly Described[] =>
  body.as === 'file' && body.named
    ? [{ name: 'File-Name', in: 'header', required: true, description: 'Percent-encoded UTF-8.', schema: { type: 'string' } }]
    : []

const bodyOf = ({ body, limits }: AnyRoute): Described => {
  if (body.as === 'nothing') return {}
  const content =
    body.as === 'json'
      ? { 'application/json': { schema: describe(body.schema, 'input') } }
      : Object.fromEntries(body.types.map((type) => [type, { schema: { type: 'string', contentEncoding: 'binary' } }]))
  return { requestBody: { required: true, description: `At most ${limits.body.bytes} bytes.`, content } }
}

const contentOf = ({ reply }: AnyRoute): Described => {
  switch (reply.as) {
    case 'json':
      return { content: { 'application/json': { schema: describe(reply.schema, 'output') } } }
    case 'file':
      return { content: Object.fromEntries(reply.types.map((type) => [type, { schema: { type: 'string', contentEncoding: 'binary' } }])) }
    case 'events':
      return { content: { 'text/event-stream': { schema: { type: 'string' } } } }
    case 'page':
      return { content: { 'text/html': { schema: { type: 'string' } } } }
    case 'done':
      return {}
  }
}

const codesOf = ({ errors }: AnyRoute): string => [...new Set(errors.map(({ code }) => code))].toSorted().join(', ')

const responsesOf = (route: AnyRoute): Described => {
  const refusals = codesOf(route)
  return {
    [route.reply.status]: { description: route.says, ...contentOf(route) },
    default: { $ref: '#/components/responses/Fault', ...(refusals === '' ? {} : { description: `Refusals of its own: ${refusals}.` }) },
  }
}

/** The description of one route. */
export const operationOf = (route: AnyRoute): Described => ({
  operationId: route.name,
  summary: route.says,
  tags: [route.name.split('.', 1).join('')],
  parameters: [...parametersOf('path', route), ...parametersOf('query', route), ...headersOf(route)],
  ...bodyOf(route),
  responses: responsesOf(route),
  security: route.who.map((who) => SECURITY[who]),
  'x-action': route.action,
  'x-audit': route.audit,
  'x-step-up': route.stepUp,
})
