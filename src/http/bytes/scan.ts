import { isUtf8 } from 'node:buffer'
import { countPart, flawAt, skipSpace, startAt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { Flaw } from './flaw.ts'
import { scanKey } from './key.ts'
import type { BodyLimits } from './limits.ts'
import { scanNumber } from './number.ts'
import { scanText } from './text.ts'

const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const COMMA = 0x2c
const COLON = 0x3a

/** What stands where a value may: it ended, it opened something, or it is flawed. */
type Step = Flaw | 'ended' | 'opened'

const WORDS: Readonly<Record<number, string>> = { 0x74: 'true', 0x66: 'false', 0x6e: 'null' }

const scanWord = (cursor: Cursor, word: string): Step => {
  if (cursor.bytes.toString('latin1', cursor.at, cursor.at + word.length) !== word) return flawAt(cursor, 'not-json')
  cursor.at += word.length
  return 'ended'
}

/** A key and its colon, up to where the value must start. */
const member = (cursor: Cursor, keys: Set<string>): Flaw | undefined => {
  const flaw = countPart(cursor) ?? scanKey(cursor, keys)
  if (flaw !== undefined) return flaw
  skipSpace(cursor)
  if (cursor.bytes[cursor.at] !== COLON) return flawAt(cursor, 'not-json')
  cursor.at += 1
  return undefined
}

/** What follows an opening bracket or a comma: the next item or member, up to where its value must start. */
const nextPart = (cursor: Cursor): Flaw | undefined => {
  const keys = cursor.open.at(-1)
  skipSpace(cursor)
  return keys === undefined ? countPart(cursor) : member(cursor, keys)
}

const open = (cursor: Cursor, keys: Set<string> | undefined, close: number): Step => {
  if (cursor.open.length >= cursor.limits.depth) return flawAt(cursor, 'too-deep')
  cursor.at += 1
  skipSpace(cursor)
  if (cursor.bytes[cursor.at] === close) {
    cursor.at += 1
    return 'ended'
  }
  cursor.open.push(keys)
  return nextPart(cursor) ?? 'opened'
}

const scanValue = (cursor: Cursor): Step => {
  skipSpace(cursor)
  const byte = cursor.bytes[cursor.at]
  if (byte === undefined) return flawAt(cursor, 'not-json')
  if (byte === 0x22) return scanText(cursor) ?? 'ended'
  if (byte === OPEN_OBJECT) return open(cursor, new Set(), CLOSE_OBJECT)
  if (byte === OPEN_LIST) return open(cursor, undefined, CLOSE_LIST)
  const word = WORDS[byte]
  return word === undefined ? (scanNumber(cursor) ?? 'ended') : scanWord(cursor, word)
}

/** After a value that ended: closes what ends with it, until a comma asks for more ('opened') or nothing is open ('ended'). */
const closeAfter = (cursor: Cursor): Step => {
  while (cursor.open.length > 0) {
    skipSpace(cursor)
    const byte = cursor.bytes[cursor.at]
    const close = cursor.open.at(-1) === undefined ? CLOSE_LIST : CLOSE_OBJECT
    if (byte !== COMMA && byte !== close) return flawAt(cursor, 'not-json')
    cursor.at += 1
    if (byte === COMMA) return nextPart(cursor) ?? 'opened'
    cursor.open.pop()
  }
  return 'ended'
}

const scanAll = (cursor: Cursor): Flaw | undefined => {
  for (;;) {
    let step = scanValue(cursor)
    if (step === 'ended') step = closeAfter(cursor)
    if (step === 'ended') break
    if (step !== 'opened') return step
  }
  skipSpace(cursor)
  return cursor.at < cursor.bytes.length ? flawAt(cursor, 'not-json') : undefined
}

/**
 * The first flaw of a body that ought to be JSON; undefined where it may be parsed. One pass, no recursion, and memory by what
 * the limits allow: a body of a million brackets costs as much as its first few (A10, A11, T21).
 */
export const scanJson = (bytes: Uint8Array, limits: BodyLimits): Flaw | undefined => {
  if (bytes.length > limits.bytes) return { kind: 'too-large', at: limits.bytes }
  if (!isUtf8(bytes)) return { kind: 'not-utf8', at: 0 }
  return scanAll(startAt(bytes, limits))
}
