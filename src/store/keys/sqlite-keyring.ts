import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { KeptKey, Keyring } from './keyring.ts'

const TABLE = `create table if not exists key (
  clinic_id text not null, owner_id text not null, wrapped blob, made_at text not null, destroyed_at text,
  primary key (clinic_id, owner_id)
) strict, without rowid`

/** Secure delete overwrites a destroyed key in the file, not only its place in the list. */
const PRAGMAS = ['journal_mode = wal', 'synchronous = full', 'secure_delete = on', 'trusted_schema = off', 'cell_size_check = on']

const open = (folder: string, clinicId: string): DatabaseSync => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = new DatabaseSync(join(folder, `${clinicId}.sqlite`), { timeout: 5_000 })
  for (const pragma of PRAGMAS) file.exec(`pragma ${pragma}`)
  file.exec(TABLE)
  return file
}

const together = (file: DatabaseSync, work: () => void): void => {
  file.exec('begin immediate')
  try {
    work()
    file.exec('commit')
  } catch (error) {
    file.exec('rollback')
    throw error
  }
}

const keptKey = ({ owner_id, wrapped }: Readonly<Record<string, unknown>>): KeptKey => ({
  ownerId: String(owner_id),
  wrapped: wrapped instanceof Uint8Array ? wrapped : undefined,
})

const destroy = (file: DatabaseSync, clinicId: string, ownerId: string, at: string): void => {
  file
    .prepare(
      `insert into key values (?, ?, null, ?, ?)
       on conflict (clinic_id, owner_id) do update set wrapped = null, destroyed_at = excluded.destroyed_at where destroyed_at is null`,
    )
    .run(clinicId, ownerId, at, at)
  // The log still holds the page as it was: written back and cut off, nothing of the key is left in either file.
  file.exec('pragma wal_checkpoint(truncate)')
}

/** Keyrings as SQLite files in a folder, one for each clinic. */
export const sqliteKeyring = (folder: string): Keyring => {
  const files = new Map<string, DatabaseSync>()
  const fileOf = (clinicId: string): DatabaseSync => {
    const file = files.get(clinicId) ?? open(folder, clinicId)
    files.set(clinicId, file)
    return file
  }
  return {
    find: async (clinicId, ownerId) => {
      const row = fileOf(clinicId).prepare('select * from key where clinic_id = ? and owner_id = ?').get(clinicId, ownerId)
      return row === undefined ? undefined : keptKey(row)
    },
    all: async (clinicId) => fileOf(clinicId).prepare('select * from key where clinic_id = ?').all(clinicId).map(keptKey),
    add: async (clinicId, keys, at) => {
      const file = fileOf(clinicId)
      const insert = file.prepare('insert into key values (?, ?, ?, ?, ?) on conflict (clinic_id, owner_id) do nothing')
      together(file, () =>
        keys.forEach(({ ownerId, wrapped }) => insert.run(clinicId, ownerId, wrapped ?? null, at, wrapped === undefined ? at : null)),
      )
    },
    rewrap: async (clinicId, keys) => {
      const file = fileOf(clinicId)
      const update = file.prepare('update key set wrapped = ? where clinic_id = ? and owner_id = ? and destroyed_at is null')
      together(file, () => keys.forEach(({ ownerId, wrapped }) => update.run(wrapped ?? null, clinicId, ownerId)))
      file.exec('pragma wal_checkpoint(truncate)')
    },
    destroy: async (clinicId, ownerId, at) => destroy(fileOf(clinicId), clinicId, ownerId, at),
    close: async () => {
      for (const file of files.values()) file.close()
      files.clear()
    },
  }
}
