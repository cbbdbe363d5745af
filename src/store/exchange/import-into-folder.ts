import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Fault } from '#edges/fault.ts'
import { healRestore, restoreWork, swapIn } from '../backup/swap.ts'
import { SQLITE } from '../dialect/flavour.ts'
import { queriesOver } from '../dialect/queries.ts'
import { recordPath } from '../dialect/sqlite/files.ts'
import { foundFile } from '../dialect/sqlite/found.ts'
import { lockFolder } from '../dialect/sqlite/lock.ts'
import { statementsOf } from '../dialect/sqlite/statements.ts'
import { MIGRATIONS } from '../migrations/list.ts'
import type { Transaction } from '../transaction.ts'
import { EXCHANGE_FAULTS } from './faults.ts'
import { importClinic } from './import-clinic.ts'
import type { ExportManifest } from './manifest.ts'

/** An import into a data folder. */
export interface ImportIntoFolder {
  readonly data: string
  readonly folder: string
  readonly manifest: ExportManifest
  readonly tx: Omit<Transaction, 'db'>
}

const importInto = async (path: string, { folder, manifest, tx }: ImportIntoFolder): Promise<void> => {
  foundFile(path, { known: MIGRATIONS, clock: tx.clock })
  const file = new DatabaseSync(path)
  try {
    file.exec('pragma journal_mode = delete; pragma synchronous = full; pragma foreign_keys = on; begin immediate')
    const run = statementsOf(file)
    await importClinic({ ...tx, db: queriesOver(SQLITE, async (statement) => run(statement)) }, folder, manifest)
    file.exec('commit')
  } finally {
    file.close()
  }
}

/** Imports into a file of its own below the data folder, which gets its place when it is whole. A server may not be running there. */
export const importIntoFolder = async (asked: ImportIntoFolder): Promise<void> => {
  const { data, tx } = asked
  const { clinicId } = tx.scope
  const clinics = join(data, 'clinics')
  await mkdir(clinics, { recursive: true, mode: 0o700 })
  const lock = lockFolder(clinics)
  try {
    await healRestore(data)
    if (existsSync(recordPath(clinics, clinicId))) throw new Fault(EXCHANGE_FAULTS.stands)
    await mkdir(restoreWork(data), { recursive: true, mode: 0o700 })
    const work = await mkdtemp(join(restoreWork(data), 'import-'))
    const incoming = join(work, 'clinic')
    await mkdir(incoming, { mode: 0o700 })
    await importInto(join(incoming, 'record.sqlite'), asked)
    await swapIn(data, { incoming, place: join(clinics, clinicId), aside: join(data, 'before-restore', clinicId) })
    await rm(work, { recursive: true, force: true })
  } finally {
    lock.release()
  }
}
