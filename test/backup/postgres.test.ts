import { describe, expect, it } from 'vitest'
import { backUp } from '#store/backup/back-up.ts'
import { restoreRows } from '#store/backup/restore-rows.ts'
import { rowsOf } from '#store/backup/sources.ts'
import { stateOf } from '#store/check/state.ts'
import type { Engine } from '#store/dialect/engine.ts'
import { openStore } from '#store/open-store.ts'
import { addEntries, backedUp, runHere } from '../support/backups.ts'
import { openedEngine, testEdges } from '../support/databases.ts'
import { seededRandom, standingClock } from '../support/edges.ts'
import { systemScope, UNSEALED } from '../support/opened-store.ts'
import { temporaryTree } from '../support/temporary.ts'

const stateIn = (engine: Engine) =>
  engine.read(systemScope(), (db) =>
    stateOf({ db, clock: standingClock(), random: seededRandom('x'), seals: UNSEALED, scope: systemScope() }),
  )

describe('a backup of PostgreSQL', () => {
  it('[I12] is made while the clinic is written, drilled without a database, and restored equal into another one', async () => {
    const [edges, from] = [testEdges(), await backedUp()]
    const [engine, other] = [await openedEngine('PostgreSQL', edges), await openedEngine('PostgreSQL', edges)]
    const store = openStore({ ...edges, engine, seals: UNSEALED, random: seededRandom('store') })
    try {
      await store.found(systemScope())
      await addEntries(store, 1, 10)
      const made = { ...from.edges, read: engine.read, snapshot: rowsOf(engine) }
      const [result] = await Promise.all([backUp(made, systemScope()), addEntries(store, 11, 20)])
      expect(result).toMatchObject({ outcome: 'done', drill: { seals: 'checked', findings: [] } })
      expect(result.position).toBe(result.drill?.entries)

      const whole = await backUp(made, systemScope())
      const asked = { source: from.newest(), identity: from.identity, temporary: temporaryTree({}), scope: systemScope, run: runHere }
      const then = await stateIn(engine)
      expect(await restoreRows({ ...asked, engine: other })).toMatchObject({ marker: { position: 20 } })
      expect(whole.position).toBe(20)
      expect(await stateIn(other)).toEqual(then)
      // Where a record stands, nothing is written over it.
      await expect(restoreRows({ ...asked, engine: other })).rejects.toMatchObject({ code: 'ISC-STORE-309' })
    } finally {
      await store.close()
      await other.close()
    }
  })
})
