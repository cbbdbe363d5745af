import { flawAt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { Flaw } from './flaw.ts'

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39

const digits = (cursor: Cursor): boolean => {
  const from = cursor.at
  while (isDigit(cursor.bytes[cursor.at])) cursor.at += 1
  return cursor.at > from
}

const wholePart = (cursor: Cursor): boolean => {
  if (cursor.bytes[cursor.at] !== 0x30) return digits(cursor)
  cursor.at += 1
  return true
}

const fraction = (cursor: Cursor): boolean => {
  if (cursor.bytes[cursor.at] !== 0x2e) return true
  cursor.at += 1
  return digits(cursor)
}

const exponent = (cursor: Cursor): boolean => {
  const mark = cursor.bytes[cursor.at]
  if (mark !== 0x65 && mark !== 0x45) return true
  cursor.at += 1
  const sign = cursor.bytes[cursor.at]
  if (sign === 0x2b || sign === 0x2d) cursor.at += 1
  return digits(cursor)
}

const trailingZeros = (text: string): number => {
  let end = text.length
  while (end > 0 && text[end - 1] === '0') end -= 1
  return text.length - end
}

const leadingZeros = (text: string): number => {
  let count = 0
  while (text[count] === '0') count += 1
  return count
}

/** A decimal as sign, digits without outer zeros, and the power of ten of the last digit: one form for each value. */
const decimalOf = (text: string): string => {
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e', 2)
  const [whole = '', part = ''] = mantissa.split('.', 2)
  const all = whole + part
  const end = trailingZeros(all)
  const kept = all.slice(leadingZeros(all), all.length - end)
  return kept === '' ? '0' : `${kept}e${Number(power) - part.length + end}`
}

const signOf = (text: string): boolean => text.startsWith('-')

// An exponent's own sign must not be taken for the number's: the sign is looked for at the start only.
const unsigned = (text: string): string => (signOf(text) ? text.slice(1) : text)

/**
 * Whether a number as it was written is the number that a program reads, digit for digit. 1.50 and 1.5 are the same; 0.1 reads as the
 * nearest double and is written as 0.1 again; 12345678901234567890 and 1e400 are lost, and so is the sign of -0.
 */
export const isKeptExactly = (text: string): boolean => {
  const read = Number(text)
  if (!Number.isFinite(read)) return false
  return signOf(text) === signOf(String(read)) && decimalOf(unsigned(text)) === decimalOf(unsigned(String(read)))
}

/** Up to this length a whole number without fraction and exponent is always kept: 2^53 has sixteen digits. */
const SURELY_KEPT = 15

/** Goes past a number that starts under the cursor. */
export const scanNumber = (cursor: Cursor): Flaw | undefined => {
  const from = cursor.at
  if (cursor.bytes[from] === 0x2d) cursor.at += 1
  if (!wholePart(cursor)) return flawAt(cursor, 'not-json')
  const plain = cursor.at
  if (!fraction(cursor) || !exponent(cursor)) return flawAt(cursor, 'not-json')
  const { at, bytes } = cursor
  if (at === plain && at - from <= SURELY_KEPT && bytes[from] !== 0x2d) return undefined
  return isKeptExactly(bytes.toString('latin1', from, at)) ? undefined : { kind: 'lossy-number', at: from }
}
