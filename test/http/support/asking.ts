import { openScope } from '#care/access/open-scope.ts'
import type { Actor } from '#care/access/scope.ts'
import type { Log, LogFields } from '#edges/log.ts'
import type { Doors } from '#http/gate/doors.ts'
import { createHttp } from '#http/http.ts'
import type { Http } from '#http/http.ts'
import type { HttpParts } from '#http/parts.ts'
import type { AnyRoute } from '#http/registry/route.ts'
import { CLINIC_ID } from '../../support/opened-store.ts'
import { handTimers, standingClock } from '../../support/edges.ts'
import type { HandTimers, StandingClock } from '../../support/edges.ts'
import { clinicWithoutStore } from './no-store.ts'

/** Where the server of these tests is reached. */
export const ORIGIN = 'https://clinic.example'

/** A rate that is never used up. */
export const NO_LIMIT = { burst: 1e12, perSecond: 1e12 }

/** A token whose secret is one letter repeated. */
export const tokenOf = (letter: string): string => `${CLINIC_ID}.${letter.repeat(43)}`

const STAFF: Actor = { kind: 'staff', personId: 'p-1', role: 'therapist', sessionId: 's-1', deviceId: 'd-1' }

/** Whose each token is. */
const ACTORS: Readonly<Record<string, Actor>> = {
  [tokenOf('t')]: STAFF,
  [tokenOf('f')]: { ...STAFF, sessionId: 's-2', steppedUpAt: '2026-11-26T08:58:00.000Z' },
  [tokenOf('m')]: { kind: 'medical-link', linkId: 'l-2', clientId: 'c-1', letterId: 'n-1' },
  [tokenOf('c')]: { kind: 'client-link', linkId: 'l-1', clientId: 'c-1', purpose: 'intake' },
}

const door =
  (kind: Actor['kind']): Doors['session'] =>
  async ({ token, requestId }) => {
    const actor = ACTORS[token]
    return actor?.kind === kind ? openScope(CLINIC_ID, actor, requestId) : undefined
  }

/** Doors that know a few tokens. */
const SAMPLE_DOORS: Doors = { session: door('staff'), clientLink: door('client-link'), medicalLink: door('medical-link') }

/** A line of the log. */
export interface Line {
  readonly event: string
  readonly fields: LogFields
}

/** A log that is kept to be looked at. */
export const keptLog = (): { readonly log: Log; readonly lines: Line[] } => {
  const lines: Line[] = []
  const keep = (event: string, fields: LogFields = {}): void => void lines.push({ event, fields })
  return { log: { info: keep, warn: keep, error: keep }, lines }
}

/** A server without a socket and without a store. */
export interface Asked {
  readonly http: Http
  readonly lines: Line[]
  readonly clock: StandingClock
  readonly timers: HandTimers
  /** Asks as a browser on our own page would. */
  readonly ask: (method: string, path: string, init?: RequestInit, token?: string) => Promise<Response>
}

/** Opens one. */
export const opened = (routes: readonly AnyRoute[], parts: Partial<HttpParts> = {}): Asked => {
  const [clock, timers] = [standingClock(), handTimers()]
  const { log, lines } = keptLog()
  const http = createHttp({
    clinic: clinicWithoutStore(clock, timers),
    log,
    reach: { origins: [ORIGIN], tls: true },
    doors: SAMPLE_DOORS,
    routes,
    rates: { everybody: NO_LIMIT, address: NO_LIMIT, session: NO_LIMIT },
    ...parts,
  })
  const ask: Asked['ask'] = (method, path, init = {}, token = tokenOf('t')) => {
    const headers = new Headers({ Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin', Cookie: `__Host-ischia-session=${token}` })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    return http.fetch(new Request(`${ORIGIN}${path}`, { ...init, method, headers }), { address: '203.0.113.9' })
  }
  return { http, lines, clock, timers, ask }
}

/** A request of JSON. */
export const jsonInit = (body: string): RequestInit => ({ body, headers: { 'Content-Type': 'application/json' } })
