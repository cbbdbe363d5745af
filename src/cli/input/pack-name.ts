import { PACK_TEXT } from '#pack/codes.ts'
import { readDocument } from '#pack/located/document.ts'

/** The pack a client file says it is written for, and where it says so. */
export interface PackName {
  readonly id: string
  readonly line: number
  readonly column: number
}

/** Longest text in which the name is looked for; a longer one is refused by the client reader anyway. */
const LIMIT = 1_000_000

/** Finds the `pack` of a client file, before any pack is loaded. Undefined where the file has none that can be read. */
export const packNameIn = (text: string): PackName | undefined => {
  const read = readDocument('', text, PACK_TEXT, LIMIT)
  if ('problems' in read) return undefined
  const { value, spot } = read.document
  const id = typeof value === 'object' && value !== null && 'pack' in value ? value.pack : undefined
  if (typeof id !== 'string') return undefined
  const { line, column } = spot(['pack'])
  return { id, line, column }
}
