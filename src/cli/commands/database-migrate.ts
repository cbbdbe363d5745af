import { isFault } from '#edges/fault.ts'
import { MIGRATIONS } from '#store/migrations/list.ts'
import { migrateDatabase } from '#store/migrations/migrate-postgres.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { fault } from '../problem/fault.ts'
import { ofFault } from '../problem/of-fault.ts'
import { refuse } from '../problem/print.ts'

/** `ischia database migrate`: makes the tables of a PostgreSQL database, or brings them to this version, as their owner. */
export const migrate = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const host = await edges.host()
  const url = args.settings.database ?? host.env.ISCHIA_DATABASE_URL
  if (url === undefined) return refuse([fault('ISC-CLI-005', 'database migrate needs --database URL')], false, edges.err)
  try {
    const applied = await migrateDatabase(url, { known: MIGRATIONS, clock: host.clock })
    return done(applied.length === 0 ? 'The database is of this version.\n' : `Applied: ${applied.join(', ')}.\n`)
  } catch (error) {
    if (!isFault(error)) throw error
    return refuse([ofFault(error)], false, edges.err)
  }
}
