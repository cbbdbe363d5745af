import { MIGRATIONS } from '#store/migrations/list.ts'
import { migrateDatabase } from '#store/migrations/migrate-postgres.ts'
import { standingClock } from '../edges.ts'
import { administer } from './administer.ts'
import type { ServerAt } from './cluster.ts'
import { postgresUrl } from './urls.ts'

/** The database that a fresh one is copied from. */
export const TEMPLATE = 'ischia_template'

/** A database with nothing in it but its owner's rights, for tests of what makes the tables. */
export const EMPTY = 'ischia_empty'

const ROLES = [
  'create role ischia_migrator login nosuperuser nocreatedb nocreaterole nobypassrls',
  'create role ischia_app login nosuperuser nocreatedb nocreaterole nobypassrls',
  'create role ischia_report login nosuperuser nocreatedb nocreaterole nobypassrls',
  'create role ischia_keyring login nosuperuser nocreatedb nocreaterole nobypassrls',
]

/** Does what an operator does once on a new server: the roles, and a database that the migrator owns, with every table. */
export const prepareServer = async (at: ServerAt): Promise<void> => {
  await administer(at, 'postgres', [...ROLES, `create database ${EMPTY} owner ischia_migrator`])
  await administer(at, EMPTY, [
    'revoke all on schema public from public',
    'grant usage on schema public to ischia_app, ischia_report, ischia_keyring',
    'alter schema public owner to ischia_migrator',
  ])
  await administer(at, 'postgres', [`create database ${TEMPLATE} template ${EMPTY} owner ischia_migrator`])
  await migrateDatabase(postgresUrl(at, 'ischia_migrator', TEMPLATE), { known: MIGRATIONS, clock: standingClock() })
}
