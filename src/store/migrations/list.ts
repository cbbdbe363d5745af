import { directoryStatements, grantStatements, postgresStatements } from '../schema/postgres-ddl.ts'
import { sqliteStatements } from '../schema/sqlite-ddl.ts'
import { TABLES } from '../tables.ts'
import type { Migration } from './migration.ts'

/**
 * Every migration, in order. Until the first release there is one, which makes the tables as they are described; from then on it is
 * what the committed schema was on that day, word for word, and changes are added below it.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-first',
    sqlite: TABLES.flatMap(sqliteStatements),
    postgres: [...TABLES.flatMap(postgresStatements), ...directoryStatements(), ...TABLES.flatMap(grantStatements)],
  },
]
