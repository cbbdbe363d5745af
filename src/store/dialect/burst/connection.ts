import type { Answer, Statement } from '../statement.ts'

/** A connection that writes. */
export interface WriteConnection {
  /**
   * Runs `before` and then the statement in one trip; the answer is the statement's.
   * @throws DatabaseTrouble, `lost` where the transaction is gone with it
   */
  readonly run: (before: readonly string[], statement: Statement) => Promise<Answer>
  /** After the work: gives the connection back, or ends it where it cannot be trusted any more. */
  readonly release: (broken: boolean) => void
}

/** Statements that go with the next one that has to be waited for, so that marking a place costs no trip of its own. */
export interface Line {
  readonly hold: (sql: string) => void
  readonly run: (statement: Statement) => Promise<Answer>
  /** Why the transaction is over, where it is. */
  readonly lost: () => unknown
}

/** A line over a connection. */
export const lineOver = (connection: WriteConnection): Line => {
  let held: string[] = []
  let lost: unknown
  return {
    hold: (sql) => {
      held.push(sql)
    },
    run: async (statement) => {
      const before = held
      held = []
      try {
        return await connection.run(before, statement)
      } catch (error) {
        if (!(error instanceof Error && 'lost' in error && error.lost === false)) lost ??= error
        throw error
      }
    },
    lost: () => lost,
  }
}
