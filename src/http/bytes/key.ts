import { flawAt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { Flaw } from './flaw.ts'
import { scanText } from './text.ts'

/** Keys by which a program is made to change what all its objects inherit (A11). None is a word of ours. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

const BACKSLASH = 0x5c

/** The key between two quotes, its escapes read: `\u0061` and `a` are the same key. */
const keyBetween = ({ bytes }: Cursor, from: number, to: number): string => {
  const written = bytes.toString('utf8', from, to)
  if (!bytes.subarray(from, to).includes(BACKSLASH)) return written
  const read: unknown = JSON.parse(`"${written}"`)
  return String(read)
}

/** Goes past a key under the cursor and remembers it among those of its object. */
export const scanKey = (cursor: Cursor, seen: Set<string>): Flaw | undefined => {
  const from = cursor.at
  if (cursor.bytes[from] !== 0x22) return flawAt(cursor, 'not-json')
  const flaw = scanText(cursor)
  if (flaw !== undefined) return flaw
  const key = keyBetween(cursor, from + 1, cursor.at - 1)
  if (FORBIDDEN.has(key)) return { kind: 'forbidden-key', at: from }
  if (seen.has(key)) return { kind: 'duplicate-key', at: from }
  seen.add(key)
  return undefined
}
