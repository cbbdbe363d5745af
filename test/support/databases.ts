import { onTestFinished } from 'vitest'
import { openPostgres } from '#store/dialect/postgres/engine.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import type { Engine } from '#store/dialect/engine.ts'
import { type HandTimers, handTimers, seededRandom, type StandingClock, standingClock } from './edges.ts'
import { freshDatabase } from './postgres/fresh-database.ts'
import { serverOfRun } from './postgres/server-of-run.ts'
import { temporaryTree } from './temporary.ts'

/** The edges a store of a test is handed. */
export interface TestEdges {
  readonly clock: StandingClock
  readonly timers: HandTimers
}

/** The databases that a store runs on. */
export type DatabaseName = 'SQLite' | 'PostgreSQL'

/** Both, for `describe.each`. */
export const DATABASES: readonly DatabaseName[] = ['SQLite', 'PostgreSQL']

/** Edges that stand still until a test moves them. */
export const testEdges = (): TestEdges => ({ clock: standingClock(), timers: handTimers() })

/** An engine on a data folder or database of its own, which is gone when the present test ends; whoever asked closes the engine. */
export const openedEngine = async (database: DatabaseName, edges: TestEdges): Promise<Engine> => {
  if (database === 'SQLite') return sqliteEngine(temporaryTree({}), edges)
  const fresh = await freshDatabase(await serverOfRun())
  onTestFinished(() => fresh.drop())
  return openPostgres({ ...edges, url: fresh.app, random: seededRandom('process') })
}
