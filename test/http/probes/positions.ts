import type { FileBody } from '#http/registry/body.ts'
import type { AnyRoute } from '#http/registry/route.ts'
import { jsonSchemaOf } from '../support/making/json-schema.ts'
import { sampleOf } from '../support/making/sample.ts'
import { png } from '../../support/attached/pngs.ts'
import { idFor } from '../../support/canaries/marker.ts'
import { idOf, isReference } from './ids.ts'
import type { ObjectKind } from './ids.ts'

/** Where an id stands in a request. */
export const POSITIONS = ['path', 'query', 'body', 'header', 'reference', 'filter'] as const

/** One of {@link POSITIONS}. */
export type Position = (typeof POSITIONS)[number]

/** A request that probes. */
export interface Probe {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer> | undefined
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What probes send besides ids. */
const PLAIN: Readonly<Record<string, unknown>> = {
  happenedAt: '2026-11-26T09:00:00.000Z',
  startsAt: '2026-12-01T15:00:00.000Z',
  from: '2026-11-01T00:00:00.000Z',
  to: '2027-01-01T00:00:00.000Z',
  pack: 'sciatica',
  text: 'text',
}

const entryOf = (client: number | 'none', at: number): string => idFor('entry', 0, client, at)

/** What single routes need so that they can be served at all: the entry that was last seen, a note that nobody signed. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'visits.move': { basedOn: entryOf(0, 6) },
  'people.change': { basedOn: entryOf('none', 3) },
  'settings.change': { basedOn: entryOf('none', 0) },
  'notes.amend': { basedOn: entryOf(0, 10) },
  'notes.sign': { noteId: idFor('a new note') },
  'drafts.save': { noteId: idFor('a new note') },
  'drafts.drop': { noteId: idFor('a new note') },
}

/** Reads an input's fields, ids of the client's own unless it is said otherwise. */
const fieldsOf = (
  schema: AnyRoute['params'],
  route: string,
  entryId: () => string,
  name: (field: string) => string | undefined,
): Fields => {
  const known = (field: string): unknown => {
    if (field === 'entryId' || field === 'versionId') return entryId()
    if (field === 'basedOn') return NEEDED[route]?.[field] ?? entryOf(0, 0)
    if (Object.hasOwn(PLAIN, field)) return PLAIN[field]
    return field.endsWith('Id') && isReference(field) ? name(field) : undefined
  }
  const made = sampleOf(jsonSchemaOf(schema), known)
  return isFields(made) ? made : {}
}

const hasReference = (fields: Fields): boolean => Object.keys(fields).some(isReference)

const added = (object: ObjectKind): Fields =>
  Object.fromEntries(['clientId', 'clinicId', 'personId'].map((name) => [name, idOf(object, name)]))

/** The same fields, with a reference of this kind in something that stands inside them. */
const withReferenceInside = (fields: Fields, object: ObjectKind): Fields => {
  const inside = Object.keys(fields).find((name) => isFields(fields[name]) || Array.isArray(fields[name]))
  if (inside === undefined) return { ...fields, subject: { clientId: idOf(object, 'clientId') } }
  const value = fields[inside]
  return {
    ...fields,
    [inside]: isFields(value) ? { ...value, ...added(object) } : [idOf(object, isReference(inside) ? inside.slice(0, -1) : 'clientId')],
  }
}

const search = (fields: Fields): string => {
  const text = new URLSearchParams(Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}

const HEADERS = ['X-Client-Id', 'X-Clinic-Id', 'X-Person-Id', 'X-Tenant', 'X-User', 'X-Forwarded-User']

const headersFor = (object: ObjectKind): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(HEADERS.map((header) => [header, idOf(object, /Client|User/.test(header) ? 'clientId' : 'clinicId')])),
  Authorization: `Bearer ${idOf(object, 'clinicId')}.${'a'.repeat(43)}`,
})

/** What is asked for by sorting, filtering and including. */
const filterFor = (object: ObjectKind): Fields => ({
  filter: `clientId eq ${idOf(object, 'clientId')}`,
  sort: 'note',
  include: 'client',
  _include: 'Patient',
})

/** Why a route has no probe with an id at a position; undefined where it has. */
export const inapplicable = ({ path, body }: AnyRoute, position: Position): string | undefined => {
  if (position === 'path' && !path.includes(':')) return 'its path has no id'
  if ((position === 'body' || position === 'reference') && body.as === 'nothing') return 'it takes no body'
  if ((position === 'body' || position === 'reference') && body.as === 'file') return 'its body is a file, of bytes that name nothing'
  return undefined
}

/** A file for what routes take first; what an attachment is, is told by what it holds. */
const FILES: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'application/pdf': Uint8Array.from(png()),
  'text/csv': Uint8Array.from(Buffer.from('Name,Phone\nSomebody New,+1 416 555 0199\n')),
}

const fileHeaders = ({ types, named }: FileBody): Readonly<Record<string, string>> => ({
  'Content-Type': types[0] ?? '',
  ...(named ? { 'File-Name': 'scan%20of%20a%20back.png' } : {}),
})

/** The request of a route that is right in everything but names things of this kind at this position. */
export const probeOf = (route: AnyRoute, position: Position, object: ObjectKind, entryId: () => string): Probe => {
  const at = (where: Position) => (field: string) => {
    const whose = position === where ? object : 'own'
    return (whose === 'own' ? NEEDED[route.name]?.[field] : undefined) ?? idOf(whose, field)
  }
  const params = fieldsOf(route.params, route.name, entryId, at('path'))
  const query = fieldsOf(route.query, route.name, entryId, at('query'))
  const extra = {
    ...(position === 'query' && !hasReference(query) ? added(object) : {}),
    ...(position === 'filter' ? filterFor(object) : {}),
  }
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const base = {
    method: route.method,
    path: `${path}${search({ ...query, ...extra })}`,
    headers: position === 'header' ? headersFor(object) : {},
  }
  if (route.body.as === 'nothing') return { ...base, body: undefined }
  if (route.body.as === 'file')
    return {
      ...base,
      headers: { ...base.headers, ...fileHeaders(route.body) },
      body: FILES[route.body.types[0] ?? ''] ?? new Uint8Array([1]),
    }
  const plain = fieldsOf(route.body.schema, route.name, entryId, at('body'))
  const named = position === 'body' && !hasReference(plain) ? { ...plain, ...added(object) } : plain
  const body = position === 'reference' ? withReferenceInside(named, object) : named
  return { ...base, headers: { ...base.headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}
