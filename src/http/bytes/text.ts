import { flawAt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { Flaw } from './flaw.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const LOWER_U = 0x75
/** `"` `\` `/` `b` `f` `n` `r` `t` */
const SHORT_ESCAPES = new Set([QUOTE, BACKSLASH, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74])

const hexDigit = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** The code unit of `\uXXXX` that starts at `at`; -1 where none stands. */
const unitAt = ({ bytes }: Cursor, at: number): number => {
  if (bytes[at] !== BACKSLASH || bytes[at + 1] !== LOWER_U) return -1
  let unit = 0
  for (let digit = at + 2; digit < at + 6; digit += 1) {
    const value = hexDigit(bytes[digit])
    if (value < 0) return -1
    unit = unit * 16 + value
  }
  return unit
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

const unicodeEscape = (cursor: Cursor): Flaw | undefined => {
  const unit = unitAt(cursor, cursor.at)
  if (unit < 0) return flawAt(cursor, 'not-json')
  // Half a pair cannot be stored as UTF-8, and PostgreSQL keeps no NUL: what could not be read back is not taken.
  if (unit === 0 || isLow(unit)) return flawAt(cursor, 'not-unicode')
  if (isHigh(unit) && !isLow(unitAt(cursor, cursor.at + 6))) return flawAt(cursor, 'not-unicode')
  cursor.at += isHigh(unit) ? 12 : 6
  return undefined
}

const escape = (cursor: Cursor): Flaw | undefined => {
  const next = cursor.bytes[cursor.at + 1]
  if (next === LOWER_U) return unicodeEscape(cursor)
  if (next === undefined || !SHORT_ESCAPES.has(next)) return flawAt(cursor, 'not-json')
  cursor.at += 2
  return undefined
}

/** Goes past a text whose opening quote is under the cursor. */
export const scanText = (cursor: Cursor): Flaw | undefined => {
  const { bytes } = cursor
  cursor.at += 1
  for (;;) {
    const byte = bytes[cursor.at]
    if (byte === undefined || byte < 0x20) return flawAt(cursor, 'not-json')
    if (byte === QUOTE) break
    if (byte !== BACKSLASH) cursor.at += 1
    else {
      const flaw = escape(cursor)
      if (flaw !== undefined) return flaw
    }
  }
  cursor.at += 1
  return undefined
}
