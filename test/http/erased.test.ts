import { describe, expect, it } from 'vitest'
import { clientIdOf } from '../support/canaries/seed.ts'
import { ACTORS, probedWorld } from './probes/world.ts'
import type { ActorName, ProbedWorld } from './probes/world.ts'
import { probeOf } from './probes/positions.ts'
import { ORIGIN } from './support/asking.ts'

const CLIENT = clientIdOf({ tenant: 0, client: 0 })

/** Everything that can be looked at, by everybody, about the client whose record was erased. */
const statuses = async ({ http, routes, cookies, entryId }: ProbedWorld): Promise<ReadonlyMap<string, number>> => {
  const found = new Map<string, number>()
  const ask = async (actor: ActorName, route: (typeof routes)[number]): Promise<void> => {
    const { method, path, headers, body } = probeOf(route, 'path', 'own', entryId)
    const all = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin', Cookie: cookies[actor], ...headers }
    const request = new Request(`${ORIGIN}${path}`, { method, headers: all, ...(body === undefined ? {} : { body }) })
    const response = await http.fetch(request, { address: '203.0.113.9' })
    await response.body?.cancel()
    found.set(`${actor} ${route.name}`, response.status)
  }
  // oxlint-disable-next-line no-await-in-loop
  for (const route of routes) for (const actor of ACTORS) if (route.audit === 'looks') await ask(actor, route)
  return found
}

describe('replies about a client whose record was erased', () => {
  it.each([
    ['once it is done', true],
    ['when only the key is gone yet', false],
  ])('are answers, and no failure of ours: %s', async (_, isSaid) => {
    const world = await probedWorld()
    const { store, keys, program, entryId, clock } = world
    const scope = program(0)
    if (isSaid) {
      const stream = { kind: 'clinic', id: scope.clinicId } as const
      const entry = { entryId: entryId(), stream, kind: 'client.erased', version: 1, happenedAt: clock.now() }
      await store.write(scope, (at) => at.record.append({ ...entry, body: { clientId: CLIENT, reason: 'asked' } }))
    }
    await keys.destroy(scope.clinicId, CLIENT)
    const found = await statuses(world)
    await world.close()
    expect([...found].filter(([, status]) => status >= 500)).toEqual([])
    // What is about others as well is still there for them.
    const lists = ['visits.list', 'clients.list', 'tasks.list', 'emergencies.list', 'audit.read', 'outbox.unsent']
    expect(lists.map((name) => [name, found.get(`owner ${name}`)])).toEqual(lists.map((name) => [name, 200]))
    expect([...found.values()].filter((status) => status === 200).length).toBeGreaterThan(20)
  })
})
