import { administer } from './administer.ts'
import type { ServerAt } from './cluster.ts'

/** The database that a fresh one is copied from. */
export const TEMPLATE = 'ischia_template'

const ROLES = [
  'create role ischia_migrator login nosuperuser nocreatedb nocreaterole nobypassrls',
  'create role ischia_app login nosuperuser nocreatedb nocreaterole nobypassrls',
  'create role ischia_report login nosuperuser nocreatedb nocreaterole nobypassrls',
]

/** Does what an operator does once on a new server: the three roles, and an empty database that the migrator owns. */
export const prepareServer = async (at: ServerAt): Promise<void> => {
  await administer(at, 'postgres', [...ROLES, `create database ${TEMPLATE} owner ischia_migrator`])
  await administer(at, TEMPLATE, ['revoke all on schema public from public', 'alter schema public owner to ischia_migrator'])
}
