import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import { check } from '#store/check/check.ts'
import type { Checked } from '#store/check/check.ts'
import type { Finding } from '#store/check/finding.ts'
import type { Operation } from '#store/check/operation.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { openStore } from '#store/open-store.ts'
import type { Store } from '#store/store.ts'
import { handTimers, seededRandom, standingClock } from '../edges.ts'
import { CLINIC_ID, systemScope, UNSEALED } from '../opened-store.ts'
import { temporaryTree } from '../temporary.ts'

/** A clinic in a file that a test can spoil behind the back of its store, and the checker over it. */
export interface Spoilable {
  readonly store: Store
  /** Runs SQL on the file as nothing of ours would: without references and rules. */
  readonly spoil: (sql: string) => void
  readonly check: (operations?: readonly Operation[]) => Promise<Checked>
}

const spoilFile = (path: string, sql: string): void => {
  const file = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  try {
    file.exec(sql)
  } finally {
    file.close()
  }
}

/** A clinic of its own for the present test. */
export const spoilable = async (clinicId = CLINIC_ID): Promise<Spoilable> => {
  const folder = temporaryTree({})
  const edges = { seals: UNSEALED, clock: standingClock(), random: seededRandom('spoiled'), timers: handTimers() }
  const engine = sqliteEngine(folder, edges)
  const store = openStore({ ...edges, engine })
  onTestFinished(() => store.close())
  await store.found(systemScope(clinicId))
  return {
    store,
    spoil: (sql) => spoilFile(join(folder, clinicId, 'record.sqlite'), sql),
    check: (operations = []) => check({ ...edges, engine }, systemScope(clinicId), operations),
  }
}

/** The invariants that findings speak of, each once. */
export const invariantsOf = (findings: readonly Finding[]): readonly string[] => [...new Set(findings.map(({ invariant }) => invariant))]
