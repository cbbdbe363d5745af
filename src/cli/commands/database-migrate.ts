import { isFault } from '#edges/fault.ts'
import type { Host } from '#server/run/host.ts'
import { KEYRING_MIGRATIONS } from '#store/keys/table.ts'
import { MIGRATIONS } from '#store/migrations/list.ts'
import { migrateDatabase } from '#store/migrations/migrate-postgres.ts'
import type { Migration } from '#store/migrations/migration.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { fault } from '../problem/fault.ts'
import { ofFault } from '../problem/of-fault.ts'
import { refuse } from '../problem/print.ts'

/** The databases there are to bring to this version, with what makes each. */
const DATABASES = [
  { option: 'database', env: 'ISCHIA_DATABASE_URL', known: MIGRATIONS, name: 'database' },
  { option: 'keyring-database', env: 'ISCHIA_KEYRING_DATABASE_URL', known: KEYRING_MIGRATIONS, name: 'keyring database' },
] as const

interface Asked {
  readonly url: string
  readonly known: readonly Migration[]
  readonly name: string
}

/** Options where there are any, and only then: an address of the server in the environment is not one of the owner. */
const askedOf = ({ settings }: Arguments, { env }: Host): readonly Asked[] => {
  const given = DATABASES.some(({ option }) => settings[option] !== undefined)
  return DATABASES.flatMap(({ option, env: variable, known, name }) => {
    const url = given ? settings[option] : env[variable]
    return url === undefined ? [] : [{ url, known, name }]
  })
}

const saidOf = (name: string, applied: readonly string[]): string =>
  applied.length === 0 ? `The ${name} is of this version.\n` : `Applied to the ${name}: ${applied.join(', ')}.\n`

/** `ischia database migrate`: makes the tables of record and keyring in PostgreSQL, or brings them to this version, as their owner. */
export const migrate = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const host = await edges.host()
  const asked = askedOf(args, host)
  if (asked.length === 0) {
    return refuse([fault('ISC-CLI-005', 'database migrate needs --database URL, --keyring-database URL or both')], false, edges.err)
  }
  let said = ''
  try {
    for (const { url, known, name } of asked) said += saidOf(name, await migrateDatabase(url, { known, clock: host.clock }))
    return done(said)
  } catch (error) {
    if (!isFault(error)) throw error
    // What was done before stands, and is said.
    return { ...refuse([ofFault(error)], false, edges.err), out: said }
  }
}
