import type { Http } from '#http/http.ts'
import type { AnyRoute } from '#http/registry/route.ts'
import { ORIGIN } from '../support/asking.ts'
import type { Chance } from '../support/making/chance.ts'
import type { Known } from '../support/making/sample.ts'
import { fuzzedPath, fuzzedRequest } from './requests.ts'
import type { Fuzzed } from './requests.ts'

/** What a run of fuzzed requests found. */
export interface Found {
  readonly asked: number
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<number, number>
  /** Requests that were answered with a status of five hundred or more, or too late. */
  readonly faults: readonly string[]
  /** Routes that answered at least once with what they are for. */
  readonly reached: ReadonlySet<string>
}

/** What a server is asked with. */
export interface Fuzzing {
  readonly http: Http
  readonly routes: readonly [AnyRoute, ...AnyRoute[]]
  /** Cookie headers of everybody there is, and of nobody. */
  readonly cookies: readonly [string, ...string[]]
  readonly known: Known
}

/** Milliseconds after which a reply counts as a hang: by the clock and of a processor, so that a busy computer is no hang. */
const HANG = 1_000

const took = (from: number, used: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(used)
  return Math.min(performance.now() - from, (user + system) / 1_000)
}

const requestOf = ({ method, path, headers, body }: Fuzzed, cookie: string): Request => {
  const all = new Headers({ Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin', Cookie: cookie })
  for (const [name, value] of headers) all.set(name, value)
  return new Request(`${ORIGIN}${path}`, { method, headers: all, ...(body === undefined ? {} : { body }) })
}

const shown = ({ method, path, headers, body }: Fuzzed, what: string): string =>
  `${what}: ${method} ${path.slice(0, 200)} ${JSON.stringify(headers).slice(0, 200)} ${String(body).slice(0, 400)}`

/** Asks so many times, one request after the other. */
export const fuzz = async ({ http, routes, cookies, known }: Fuzzing, chance: Chance, times: number): Promise<Found> => {
  const statuses = new Map<number, number>()
  const faults: string[] = []
  const reached = new Set<string>()
  const ask = async (): Promise<void> => {
    const route = chance.one(routes)
    const fuzzed = chance.in(25) ? fuzzedPath(chance) : fuzzedRequest(route, known, chance)
    const request = requestOf(fuzzed, chance.one(cookies))
    const [from, used] = [performance.now(), process.cpuUsage()]
    const response = await http.fetch(request, { address: '203.0.113.9' })
    await response.body?.cancel()
    const { status, ok } = response
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (ok) reached.add(route.name)
    if (status >= 500) faults.push(shown(fuzzed, `status ${status}`))
    if (took(from, used) > HANG) faults.push(shown(fuzzed, `${Math.round(took(from, used))} ms`))
  }
  // oxlint-disable-next-line no-await-in-loop
  for (let time = 0; time < times; time += 1) await ask()
  return { asked: times, statuses, faults, reached }
}
