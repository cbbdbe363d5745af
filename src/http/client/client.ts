import type { CallInput, CallKey, CallOutput } from './api.ts'
import { refusedBy, unreachable } from './refused.ts'
import type { Refused } from './refused.ts'

/** What a call gave, or why it gave nothing. A call never throws. */
export type Called<T> = { readonly ok: true; readonly value: T } | Refused

/** How the server is reached. */
export interface ClientParts {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Empty in a browser, on our own pages; elsewhere the origin of the server. */
  readonly origin?: string
  /** Headers of a program that is no browser, such as its cookies. */
  readonly headers?: () => Readonly<Record<string, string>>
}

/** Parts that a call can have at all. */
export interface CallParts {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
}

/** Calls routes by method and path; what each needs and gives is known from the registry. */
export interface Client {
  readonly call: <K extends CallKey>(key: K, input: CallInput<K> & CallParts) => Promise<Called<CallOutput<K>>>
}

const pathOf = (path: string, { params = {}, query = {} }: CallParts): string => {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return given.length === 0 ? filled : `${filled}?${new URLSearchParams(given).toString()}`
}

/** A body and its type; neither where there is none. */
interface Sent {
  readonly body?: string | Blob
  readonly type?: Readonly<Record<string, string>>
}

const bodyOf = (body: unknown): Sent => {
  if (body === undefined) return {}
  if (body instanceof File) return { body, type: { 'Content-Type': body.type, 'File-Name': encodeURIComponent(body.name) } }
  if (body instanceof Blob) return { body, type: { 'Content-Type': body.type } }
  return { body: JSON.stringify(body), type: { 'Content-Type': 'application/json' } }
}

const isJson = ({ headers }: Response): boolean => (headers.get('content-type') ?? '').startsWith('application/json')

const read = async (response: Response): Promise<unknown> => {
  try {
    return isJson(response) ? await response.json() : undefined
  } catch {
    return undefined
  }
}

const answerOf = async (response: Response): Promise<Called<unknown>> => {
  if (!response.ok) return refusedBy(response, await read(response))
  if (response.status === 204) return { ok: true, value: undefined }
  return { ok: true, value: isJson(response) ? await response.json() : response }
}

/** A client of a server. It runs in a browser and in Node. */
export const createClient = ({ fetch, origin = '', headers = () => ({}) }: ClientParts): Client => ({
  call: async <K extends CallKey>(key: K, input: CallInput<K> & CallParts) => {
    const [method = '', path = ''] = key.split(' ', 2)
    const parts: CallParts = input
    const { type = {}, ...body } = bodyOf(parts.body)
    // A browser says by itself where a request comes from; other programs have to.
    const from = origin === '' ? {} : { Origin: origin }
    const init: RequestInit = {
      method,
      credentials: 'same-origin',
      redirect: 'error',
      ...body,
      headers: { ...headers(), ...from, ...type },
    }
    let response: Response
    try {
      response = await fetch(`${origin}${pathOf(path, parts)}`, init)
    } catch {
      return unreachable()
    }
    // The server writes every reply by the schema from which this type comes; reading it a second time would prove nothing.
    return (await answerOf(response)) as Called<CallOutput<K>>
  },
})
