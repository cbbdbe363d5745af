import type { Exchange } from './exchange.ts'
import { asFault, tellFault } from './faults/told.ts'
import { guarded } from './guarded-stream.ts'
import type { Answered } from './registry/answered.ts'

/** Makes a reply. Every reply of the program is made by one of these, so that every reply has every header (T20). */
export type Respond = (answered: Answered, exchange: { readonly requestId: string; readonly cookies: readonly string[] }) => Response

/** A reply maker whose replies have these headers besides their own. */
export const responder =
  (fixed: Readonly<Record<string, string>>): Respond =>
  ({ status, body: given, headers }, { requestId, cookies }) => {
    const body = given instanceof ReadableStream ? guarded(given) : given
    const all = { ...fixed, ...headers, 'Request-Id': requestId }
    if (cookies.length === 0) return new Response(body, { status, headers: all })
    const lines = new Headers(all)
    for (const cookie of cookies) lines.append('Set-Cookie', cookie)
    return new Response(body, { status, headers: lines })
  }

/** What was thrown, as an answer. Cookies that a failed request would have set are not set. */
export const refusal = (thrown: unknown, { requestId }: Pick<Exchange, 'requestId'>): Answered => {
  const { status, body, retryAfter } = tellFault(asFault(thrown), requestId)
  return {
    status,
    body: JSON.stringify(body),
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      // What is left of a body that is too large is not waited for.
      ...(status === 413 ? { Connection: 'close' } : {}),
    },
  }
}
