import type { AnyRoute } from '#http/registry/route.ts'
import { markersIn } from '../../support/canaries/marker.ts'
import { ORIGIN } from '../support/asking.ts'
import { mayThey } from './entitled.ts'
import { OBJECTS } from './ids.ts'
import type { ObjectKind } from './ids.ts'
import { POSITIONS, inapplicable, probeOf } from './positions.ts'
import type { Position, Probe } from './positions.ts'
import { ACTORS } from './world.ts'
import type { ActorName, ProbedWorld } from './world.ts'

/** What probing a route showed. */
export interface Shown {
  readonly probes: number
  /** Positions at which it has no probes, and why. */
  readonly left: readonly string[]
  /** Who got what they may have: what is answered to nobody at all proves nothing. */
  readonly served: ReadonlySet<ActorName>
  readonly statuses: ReadonlyMap<number, number>
  /** Markers in replies to somebody who may not see them, faults of ours, and answers by which one thing can be told from another. */
  readonly faults: readonly string[]
}

/** The one answer about everything that is not there, not yours or another clinic's. */
const MISSING =
  '{"code":"ISC-HTTP-001","says":"There is nothing here.","next":"Check the address, or go back to the list and open it again."}'

interface Reply {
  readonly status: number
  readonly text: string
}

const ask = async ({ http, cookies }: ProbedWorld, actor: ActorName, { method, path, headers, body }: Probe): Promise<Reply> => {
  const all = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin', Cookie: cookies[actor], ...headers }
  const request = new Request(`${ORIGIN}${path}`, { method, headers: all, ...(body === undefined ? {} : { body }) })
  const response = await http.fetch(request, { address: '203.0.113.9' })
  const isEndless = response.headers.get('content-type') === 'text/event-stream'
  const text = isEndless ? '' : await response.text()
  if (isEndless) await response.body?.cancel()
  return { status: response.status, text: `${text}\n${[...response.headers].join('\n')}` }
}

const withoutRequest = (text: string): string => text.replaceAll(/"requestId":"[^"]*"|request-id,[^\n]*/g, '')

/** What is wrong with one reply. */
const wrongWith = (actor: ActorName, { status, text }: Reply): readonly string[] => [
  ...markersIn(text)
    .filter((marker) => !mayThey(actor, marker))
    .map((marker) => `shows ${marker}`),
  ...(status >= 500 ? [`status ${status}`] : []),
  ...(status === 404 && !text.startsWith(MISSING) ? [`another 404: ${text.slice(0, 120)}`] : []),
]

/** Probes one route: everybody, every kind of object, every position. */
export const probeRoute = async (world: ProbedWorld, route: AnyRoute): Promise<Shown> => {
  const faults: string[] = []
  const served = new Set<ActorName>()
  const statuses = new Map<number, number>()
  let probes = 0
  const probe = async (actor: ActorName, position: Position, object: ObjectKind): Promise<Reply> => {
    const reply = await ask(world, actor, probeOf(route, position, object, world.entryId))
    probes += 1
    statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1)
    if (reply.status < 300) served.add(actor)
    faults.push(...wrongWith(actor, reply).map((wrong) => `${route.name}, ${actor}, ${object} in ${position}: ${wrong}`))
    return reply
  }
  const positions = POSITIONS.filter((position) => inapplicable(route, position) === undefined)
  for (const actor of ACTORS)
    for (const position of positions) {
      const replies = new Map<ObjectKind, Reply>()
      // oxlint-disable-next-line no-await-in-loop
      for (const object of OBJECTS) replies.set(object, await probe(actor, position, object))
      const [elsewhere, nowhere] = [replies.get('other clinic'), replies.get('not existing')]
      const isTold = actor !== 'owner of another clinic' && withoutRequest(elsewhere?.text ?? '') !== withoutRequest(nowhere?.text ?? '')
      if (isTold && (elsewhere?.status ?? 0) >= 300)
        faults.push(`${route.name}, ${actor}, ${position}: another clinic's is told from nothing`)
    }
  const left = POSITIONS.flatMap((position) => {
    const why = inapplicable(route, position)
    return why === undefined ? [] : [`${route.name} ${position}: ${why}`]
  })
  return { probes, left, served, statuses, faults }
}
