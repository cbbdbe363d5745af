import { join } from 'node:path'
import type { Config } from '#config/config.ts'
import type { Log } from '#edges/log.ts'
import type { Keyring } from '#store/keys/keyring.ts'
import { openPostgresKeyring } from '#store/keys/postgres-keyring.ts'
import { sqliteKeyring } from '#store/keys/sqlite-keyring.ts'

/** Opens the keyring where the settings say: files beside the record, or a database of its own beside that of the record. */
export const openKeyring = async ({ database, data }: Config, log?: Log): Promise<Keyring> =>
  database.kind === 'sqlite'
    ? sqliteKeyring(join(data, 'keyring'))
    : openPostgresKeyring({ url: database.keyringUrl, ...(log === undefined ? {} : { log }) })
