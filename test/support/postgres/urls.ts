import type { ServerAt } from './cluster.ts'

/** The names under which Ischia comes to a database, and the server's own administrator. */
export type PostgresRole = 'postgres' | 'ischia_migrator' | 'ischia_app' | 'ischia_report' | 'ischia_keyring'

/** The address of a database on a server of ours, as an operator would write it. */
export const postgresUrl = ({ socket }: ServerAt, role: PostgresRole, database: string): string =>
  `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(socket)}`
