import { Client } from 'pg'
import { onTestFinished } from 'vitest'

/** A connection of a test's own, to try what no part of Ischia does. */
export interface Session {
  /** Runs a statement; answers its rows. */
  readonly ask: (statement: string) => Promise<readonly Record<string, unknown>[]>
  /** Runs statements of a transaction that names a clinic, and commits; answers the rows of the last. */
  readonly as: (clinicId: string, ...statements: readonly string[]) => Promise<readonly Record<string, unknown>[]>
}

/** Connects to an address. */
export const openSession = async (url: string): Promise<Session & { readonly end: () => Promise<void> }> => {
  const client = new Client({ connectionString: url })
  // The server may be stopped under it; the test then asks and is told.
  client.on('error', () => undefined)
  await client.connect()
  const ask = async (statement: string) => (await client.query<Record<string, unknown>>(statement)).rows
  return {
    ask,
    end: () => client.end(),
    as: async (clinicId, ...statements) => {
      await ask('begin')
      try {
        await ask(`select set_config('app.tenant', '${clinicId}', true)`)
        let rows: readonly Record<string, unknown>[] = []
        for (const statement of statements) rows = await ask(statement)
        await ask('commit')
        return rows
      } catch (error) {
        await ask('rollback')
        throw error
      }
    },
  }
}

/** Connects to an address until the present test ends. */
export const session = async (url: string): Promise<Session> => {
  const opened = await openSession(url)
  onTestFinished(() => opened.end())
  return opened
}
