import { Hono } from 'hono'
import { z } from 'zod'
import type { Scope } from '#care/access/scope.ts'
import { uuid4, uuid7 } from '#edges/ids.ts'
import type { Store } from '#store/store.ts'
import { REAL } from '../../test/support/faults/real.ts'

const CARD = z.object({ card: z.object({ name: z.string() }) })

/**
 * What our routes are held against: Hono and the same store with a transaction in the same scope, and nothing else. No session is
 * looked up, nothing is validated, nobody is asked what they may, nothing is audited.
 */
export const bare = (store: Store, scope: Scope): Hono => {
  const app = new Hono()
  app.get('/api/clients/:clientId', async (c) => {
    const clientId = c.req.param('clientId')
    const page = await store.read(scope, async (at) => {
      const client = await at.clients.client(clientId)
      return {
        card: client && (await at.record.entry(client.cardEntry)),
        folded: await at.clients.folded(clientId),
        episodes: await at.clients.episodes(clientId),
        visits: await at.visits.ofClient(clientId, 50),
        tasks: await at.tasks.ofClient(clientId),
        notes: await at.notes.ofClient(clientId),
        links: await at.links.ofClient(clientId),
      }
    })
    return c.json(page)
  })
  app.get('/api/clients', async (c) => {
    const list = await store.read(scope, async (at) => {
      const clients = await at.clients.page(undefined, 20)
      const cards: unknown[] = []
      for (const { cardEntry } of clients) cards.push(await at.record.entry(cardEntry))
      return cards
    })
    return c.json(list)
  })
  app.post('/api/clients', async (c) => {
    const { card } = CARD.parse(await c.req.json())
    const id = uuid4(REAL.random)
    const entry = {
      entryId: uuid7(REAL.clock, REAL.random),
      stream: { kind: 'client', id, clientId: id },
      kind: 'client.card',
      version: 1,
      body: card,
      happenedAt: REAL.clock.now(),
    } as const
    return c.json(await store.write(scope, (at) => at.record.append(entry)), 201)
  })
  return app
}
