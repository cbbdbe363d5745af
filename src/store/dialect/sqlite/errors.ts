import { DatabaseTrouble, type TroubleKind } from '../trouble.ts'

// Primary result codes of SQLite: the low byte of the extended one.
const PRIMARY: Readonly<Record<number, TroubleKind>> = {
  3: 'read-only', // PERM
  5: 'busy',
  6: 'busy', // LOCKED
  7: 'disk', // NOMEM: the transaction may be half-way, as after an error of the disk
  8: 'read-only',
  9: 'slow', // INTERRUPT
  10: 'disk', // IOERR
  11: 'damaged', // CORRUPT
  13: 'full',
  14: 'disk', // CANTOPEN: no more files, or the folder is gone
  19: 'rule', // CONSTRAINT
  26: 'damaged', // NOTADB
}

const EXTENDED: Readonly<Record<number, TroubleKind>> = { 787: 'reference', 1555: 'unique', 2067: 'unique', 2579: 'unique' }

/** What node:sqlite throws, as plain data that can be sent from a thread. */
export interface Thrown {
  readonly message: string
  /** Where we refused it ourselves, before SQLite saw it. */
  readonly what?: TroubleKind
  /** SQLite's extended result code; undefined where it was not SQLite that refused. */
  readonly errcode: number | undefined
}

/** Reads what was thrown. */
export const thrownBy = (error: unknown): Thrown => ({
  message: error instanceof Error ? error.message : String(error),
  ...(error instanceof DatabaseTrouble ? { what: error.what } : {}),
  errcode: error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined,
})

/** The trouble behind it; `lost` where the transaction ended with it. */
export const troubleOf = ({ message, errcode, what }: Thrown, lost: boolean): DatabaseTrouble => {
  if (what !== undefined) return new DatabaseTrouble(what, 'value', message, lost)
  if (errcode === undefined) return new DatabaseTrouble('broken', 'node', message, lost)
  return new DatabaseTrouble(EXTENDED[errcode] ?? PRIMARY[errcode & 0xff] ?? 'broken', `sqlite ${errcode}`, message, lost)
}

/** What node:sqlite threw outside of a transaction, as trouble; anything else as it is. */
export const asTrouble = (error: unknown): unknown => {
  const thrown = thrownBy(error)
  return error instanceof DatabaseTrouble || thrown.errcode === undefined ? error : troubleOf(thrown, true)
}
