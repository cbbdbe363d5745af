import { Client } from 'pg'
import type { ServerAt } from './cluster.ts'
import { postgresUrl } from './urls.ts'

/** Runs statements one after another as the server's administrator. */
export const administer = async (at: ServerAt, database: string, statements: readonly string[]): Promise<void> => {
  const client = new Client({ connectionString: postgresUrl(at, 'postgres', database) })
  await client.connect()
  try {
    for (const statement of statements) {
      // Each needs the one before it.
      await client.query(statement)
    }
  } finally {
    await client.end()
  }
}
