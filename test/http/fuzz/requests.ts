import type { AnyRoute } from '#http/registry/route.ts'
import type { Chance } from '../support/making/chance.ts'
import { jsonSchemaOf } from '../support/making/json-schema.ts'
import { sampleOf } from '../support/making/sample.ts'
import type { Known } from '../support/making/sample.ts'
import { damaged, mutated } from './mutate.ts'
import { NASTY_TEXTS, nasty, nastyBytes } from './nasty.ts'

/** A request that somebody might send. */
export interface Fuzzed {
  readonly method: string
  readonly path: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string | Uint8Array<ArrayBuffer> | undefined
}

/** A right input of a route, made once: what changes it leaves it as it is. */
interface Samples {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

const kept = new WeakMap<AnyRoute, Samples>()

const samplesOf = (route: AnyRoute, known: Known): Samples => {
  const { params, query, body } = route
  const made = kept.get(route) ?? {
    params: sampleOf(jsonSchemaOf(params), known),
    query: sampleOf(jsonSchemaOf(query), known),
    body: body.as === 'json' ? sampleOf(jsonSchemaOf(body.schema), known) : undefined,
  }
  kept.set(route, made)
  return made
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

const textsIn = (value: unknown): Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, textOf(inner)])) : {}

const pathOf = (route: AnyRoute, known: Known, chance: Chance): string => {
  const params = textsIn(samplesOf(route, known).params)
  return route.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    if (!chance.in(4)) return params[name] ?? 'x'
    const put = chance.one(NASTY_TEXTS).slice(0, 3_000).toWellFormed()
    return chance.in(4) ? put.replaceAll(/[?#\s]/g, '') : encodeURIComponent(put)
  })
}

const queryOf = (route: AnyRoute, known: Known, chance: Chance): string => {
  const sample = textsIn(samplesOf(route, known).query)
  const given = chance.in(3) ? textsIn(mutated(sample, chance)) : sample
  const pairs = Object.entries(given).map(([key, value]): [string, string] => [
    key.toWellFormed().slice(0, 200),
    value.toWellFormed().slice(0, 3_000),
  ])
  const text = new URLSearchParams(chance.in(8) ? [...pairs, ...pairs] : pairs).toString()
  return text === '' ? '' : `?${text}`
}

const bodyOf = (route: AnyRoute, known: Known, chance: Chance): Fuzzed['body'] => {
  const { body } = samplesOf(route, known)
  if (route.method === 'GET') return undefined
  if (body === undefined || chance.in(8)) return nastyBytes(chance)
  let value: unknown = body
  for (let times = chance.below(4); times > 0; times -= 1) value = mutated(value, chance)
  const text = JSON.stringify(value) ?? ''
  return chance.in(6) ? damaged(text, chance) : text
}

/** Headers that name somebody else, or that have broken servers. Values that no browser could send are left to the real socket. */
const ODD_HEADERS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['__proto__', 'x'],
  ['constructor', 'x'],
  ['content-encoding', 'gzip'],
  ['content-type', 'text/plain'],
  ['content-type', 'application/json; charset=utf-16'],
  ['content-type', 'application/json;'.repeat(200)],
  ['content-length', '-1'],
  ['content-length', '99999999999999999999'],
  ['content-length', '1e3'],
  ['cookie', '__Host-ischia-session=x; __Host-ischia-session=y'],
  ['cookie', 'a=b; '.repeat(2_000)],
  ['cookie', '__proto__=x; constructor=y'],
  ['origin', 'null'],
  ['origin', 'not an address'],
  ['host', 'evil.example'],
  ['sec-fetch-site', 'cross-site'],
  ['sec-fetch-mode', 'navigate'],
  ['last-event-id', '-1'],
  ['last-event-id', '9'.repeat(400)],
  ['x-forwarded-for', '127.0.0.1'],
  ['x-http-method-override', 'DELETE'],
  ['x-original-url', '/api/nothing'],
  ['authorization', 'Bearer x'],
  ['range', 'bytes=0-9999999999'],
  ['if-none-match', '*'],
  ['accept', 'text/html'],
  ['user-agent', 'x'.repeat(9_000)],
  ['transfer-encoding', 'chunked'],
]

/** Names of files as somebody might send them. */
const FILE_NAMES = ['scan.png', '%', '%ff%fe', '%00', '..%2F..%2Fetc%2Fpasswd', 'x'.repeat(5_000), '%E2%80%AE.pdf', ''] as const

const headersOf = (chance: Chance, route?: AnyRoute): Fuzzed['headers'] => {
  const type = route?.body.as === 'file' ? (route.body.types[0] ?? '') : 'application/json'
  const odd = Array.from({ length: chance.in(3) ? 1 + chance.below(3) : 0 }, () => chance.one(ODD_HEADERS))
  const name: Fuzzed['headers'] = route?.body.as === 'file' && route.body.named ? [['file-name', chance.one(FILE_NAMES)]] : []
  return [['content-type', type], ...name, ...odd]
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND'] as const

/** One more request to a route, most of the time nearly right. */
export const fuzzedRequest = (route: AnyRoute, known: Known, chance: Chance): Fuzzed => {
  const method = chance.in(12) ? chance.one(METHODS) : route.method
  const path = `${pathOf(route, known, chance)}${queryOf(route, known, chance)}`
  const body = method === 'GET' || method === 'HEAD' ? undefined : bodyOf(route, known, chance)
  return { method, path, headers: headersOf(chance, route), body }
}

/** A path that nobody thought of. */
export const fuzzedPath = (chance: Chance): Fuzzed => ({
  method: chance.one(METHODS),
  path: `/${encodeURI(textOf(nasty(chance)).toWellFormed()).slice(0, 3_000)}`,
  headers: headersOf(chance),
  body: undefined,
})
