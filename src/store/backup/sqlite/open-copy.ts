import { DatabaseSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import { Fault } from '#edges/fault.ts'
import { queriesOver } from '../../dialect/queries.ts'
import { SQLITE } from '../../dialect/flavour.ts'
import { statementsOf } from '../../dialect/sqlite/statements.ts'
import type { Tables } from '../../tables.ts'
import { BACKUP_FAULTS } from '../faults.ts'
import { patientStatements } from '../patient.ts'

/** A copy of a clinic's file, opened for reading. */
export interface OpenCopy {
  readonly db: Kysely<Tables>
  /** Refuses a file whose pages contradict one another or their references. */
  readonly demandSound: () => void
  readonly close: () => void
}

const PRAGMAS = ['query_only = on', 'trusted_schema = off', 'cell_size_check = on', 'mmap_size = 0']

const sound = (file: DatabaseSync): boolean =>
  Object.values(file.prepare('pragma integrity_check(1)').get() ?? {})[0] === 'ok' &&
  file.prepare('pragma foreign_key_check').get() === undefined

const refuse = (cause?: unknown): never => {
  throw new Fault(BACKUP_FAULTS.contents, { place: 'file', cause })
}

const demandSound = (file: DatabaseSync): void => {
  let whole = false
  try {
    whole = sound(file)
  } catch (cause) {
    refuse(cause)
  }
  if (!whole) refuse()
}

/** Opens a copy; nobody else has it open. */
export const openCopy = (path: string): OpenCopy => {
  const file = new DatabaseSync(path, { readOnly: true })
  for (const pragma of PRAGMAS) file.exec(`pragma ${pragma}`)
  const run = statementsOf(file)
  return {
    db: queriesOver(
      SQLITE,
      patientStatements(async (statement) => run(statement)),
    ),
    demandSound: () => demandSound(file),
    close: () => file.close(),
  }
}
