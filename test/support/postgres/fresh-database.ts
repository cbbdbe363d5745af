import { randomBytes } from 'node:crypto'
import { administer } from './administer.ts'
import type { ServerAt } from './cluster.ts'
import { TEMPLATE } from './prepare.ts'
import { postgresUrl } from './urls.ts'

/** A database of a test's own, with its addresses. */
export interface FreshDatabase {
  readonly name: string
  /** For the administrator of the server: what no part of Ischia may be. */
  readonly admin: string
  readonly migrator: string
  readonly app: string
  readonly report: string
  /** For the keys of clients, in a database of their own. */
  readonly keyring: string
  /** Removes it, and whoever is still connected. */
  readonly drop: () => Promise<void>
}

/** A new database on a server of ours, copied from `template`. */
export const freshDatabase = async (at: ServerAt, template: string = TEMPLATE): Promise<FreshDatabase> => {
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(at, 'postgres', [`create database ${name} template ${template} owner ischia_migrator`])
  return {
    name,
    admin: postgresUrl(at, 'postgres', name),
    migrator: postgresUrl(at, 'ischia_migrator', name),
    app: postgresUrl(at, 'ischia_app', name),
    report: postgresUrl(at, 'ischia_report', name),
    keyring: postgresUrl(at, 'ischia_keyring', name),
    drop: () => administer(at, 'postgres', [`drop database if exists ${name} with (force)`]),
  }
}
