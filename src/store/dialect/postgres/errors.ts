import { DatabaseTrouble, type TroubleKind } from '../trouble.ts'

// SQLSTATE: whole codes first, then their classes.
const CODES: Readonly<Record<string, TroubleKind>> = {
  '23505': 'unique',
  '23503': 'reference',
  '42501': 'forbidden',
  '25006': 'read-only',
  '53100': 'full',
  '57014': 'slow', // the statement timeout
  '55P03': 'busy', // the lock timeout
  '25P02': 'busy', // what came before in this transaction failed
  '25P03': 'slow', // idle for too long in a transaction
  '40001': 'busy',
  '40P01': 'busy',
  '58030': 'disk',
  XX001: 'damaged',
  XX002: 'damaged',
}

const CLASSES: Readonly<Record<string, TroubleKind>> = {
  '08': 'gone',
  '22': 'rule',
  '23': 'rule',
  '28': 'gone',
  '3D': 'gone',
  '53': 'gone',
  '57': 'gone',
}

// These end a transaction whatever was marked in it.
const ENDING: ReadonlySet<TroubleKind> = new Set(['gone', 'disk', 'damaged'])

const textOf = (error: object, property: string): string | undefined => {
  const value: unknown = Reflect.get(error, property)
  return typeof value === 'string' ? value : undefined
}

const SQLSTATE = /^[\dA-Z]{5}$/

/** The trouble behind what `pg` threw. What is not an answer of the server is a connection that is gone. */
export const postgresTrouble = (error: unknown): DatabaseTrouble => {
  if (error instanceof DatabaseTrouble) return error
  if (!(error instanceof Error)) return new DatabaseTrouble('gone', 'pg', String(error), true)
  const [code, severity] = [textOf(error, 'code'), textOf(error, 'severity')]
  if (code === undefined || severity === undefined || !SQLSTATE.test(code)) {
    return new DatabaseTrouble('gone', `pg ${code ?? 'connection'}`, error.message, true)
  }
  const what = CODES[code] ?? CLASSES[code.slice(0, 2)] ?? 'broken'
  const lost = severity !== 'ERROR' || ENDING.has(what) || code === '25P02'
  return new DatabaseTrouble(what, `pg ${code}`, error.message, lost)
}
