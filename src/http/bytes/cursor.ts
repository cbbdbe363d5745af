import { Buffer } from 'node:buffer'
import type { Flaw, FlawKind } from './flaw.ts'
import type { BodyLimits } from './limits.ts'

/** Where the scanner stands. The keys of each open object are kept; an open list keeps none. */
export interface Cursor {
  readonly bytes: Buffer
  readonly limits: BodyLimits
  /** Innermost last: the keys seen so far in an object, or undefined for a list. */
  readonly open: (Set<string> | undefined)[]
  at: number
  parts: number
}

/** A cursor before the first byte. The bytes are looked at, not copied. */
export const startAt = (bytes: Uint8Array, limits: BodyLimits): Cursor => ({
  bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  limits,
  open: [],
  at: 0,
  parts: 0,
})

/** A flaw where the cursor stands. */
export const flawAt = ({ at }: Cursor, kind: FlawKind): Flaw => ({ kind, at })

/** Counts one more key or item. */
export const countPart = (cursor: Cursor): Flaw | undefined => {
  cursor.parts += 1
  return cursor.parts > cursor.limits.parts ? flawAt(cursor, 'too-many-parts') : undefined
}

/** Goes past white space, as JSON knows it. */
export const skipSpace = (cursor: Cursor): void => {
  const { bytes } = cursor
  for (;;) {
    const byte = bytes[cursor.at]
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return
    cursor.at += 1
  }
}
