import type { Scope } from '#care/access/scope.ts'
import type { Engine } from './dialect/engine.ts'
import { recordReader } from './record/read.ts'
import type { Transaction } from './transaction.ts'

/** What each transaction is handed besides its scope and its queries. */
export type TransactionEdges = Omit<Transaction, 'scope' | 'db'>

/** Runs something in a transaction. */
export type InTransaction = <T>(scope: Scope, work: (tx: Transaction) => Promise<T>) => Promise<T>

/** Transactions of an engine, and word of each commit, also of other processes. */
export interface Commits {
  readonly read: InTransaction
  readonly write: InTransaction
  readonly onCommit: (listener: (clinicId: string, position: number) => void) => () => void
}

/** Transactions on an engine. */
export const commitsOf = (engine: Engine, edges: TransactionEdges): Commits => {
  const listeners = new Set<(clinicId: string, position: number) => void>()
  const tell = (clinicId: string, position: number): void => {
    for (const listener of listeners) listener(clinicId, position)
  }
  engine.told?.hear(tell)
  return {
    read: (scope, work) => engine.read(scope, (db) => work({ ...edges, scope, db })),
    write: async (scope, work) => {
      const { result, position } = await engine.write(scope, async (db) => {
        const tx = { ...edges, scope, db }
        return { result: await work(tx), position: await recordReader(tx).position() }
      })
      tell(scope.clinicId, position)
      engine.told?.tell(scope.clinicId, position)
      return result
    },
    onCommit: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
