import type { Migration } from '../migrations/migration.ts'
import { postgresStatements } from '../schema/postgres-ddl.ts'
import { table } from '../schema/table.ts'

/** The role that keys are read and written as in PostgreSQL: not the one of the record, and it owns nothing. */
const KEYRING_ROLE = 'ischia_keyring'

/** A key of a client, or of the clinic itself, in a database of its own: wrapped by the clinic's key, or destroyed. */
const OWNER_KEY = table({
  name: 'owner_key',
  columns: { owner_id: 'id', wrapped: 'bytes?', made_at: 'instant', destroyed_at: 'instant?' },
  key: ['owner_id'],
})

/** What makes a keyring in PostgreSQL, in order. SQLite keyrings are one table in a file, which makes itself. */
export const KEYRING_MIGRATIONS: readonly Migration[] = [
  {
    name: '0001-keyring',
    sqlite: [],
    postgres: [
      ...postgresStatements(OWNER_KEY),
      'alter table owner_key add constraint kept_or_destroyed check ((wrapped is null) = (destroyed_at is not null))',
      // What was overwritten stays in the pages of the table until it is cleaned up: from the first one on, not after hundreds.
      'alter table owner_key set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0)',
      // Nothing is taken out, and nobody else's key becomes that of an owner: only wrappings change.
      `grant select, insert, update (wrapped, destroyed_at) on owner_key to ${KEYRING_ROLE}`,
      `grant select on schema_migration to ${KEYRING_ROLE}`,
    ],
  },
]
