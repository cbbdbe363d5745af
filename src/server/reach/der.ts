// Writes the few forms of DER (X.690) that a certificate is made of. Nothing here reads: what others wrote is left to OpenSSL.

/** A value in its encoding. */
export type Der = Uint8Array

const lengthOf = (size: number): readonly number[] => {
  if (size < 0x80) return [size]
  const bytes = size.toString(16).padStart(size > 0xff ? 4 : 2, '0')
  return [0x80 | (bytes.length / 2), ...Buffer.from(bytes, 'hex')]
}

/** A value under a tag. Certificates stay far below the 65,535 bytes that this can hold. */
export const tagged = (tag: number, ...parts: readonly Uint8Array[]): Der => {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(body.length)]), body])
}

/** Values in order. */
export const sequence = (...parts: readonly Der[]): Der => tagged(0x30, ...parts)

/** A set; each set in a certificate holds one value. */
export const setOf = (part: Der): Der => tagged(0x31, part)

/** An explicit context tag. */
export const context = (number: number, ...parts: readonly Der[]): Der => tagged(0xa0 | number, ...parts)

/** A context tag in place of the tag of a plain value. */
export const contextPlain = (number: number, bytes: Uint8Array): Der => tagged(0x80 | number, bytes)

/** A whole number that is not negative, most significant byte first. */
export const integer = (bytes: Uint8Array): Der => {
  const first = bytes.findIndex((byte) => byte !== 0)
  const short = first === -1 ? Uint8Array.of(0) : bytes.subarray(first)
  // A leading bit would make it negative.
  return tagged(0x02, ...((short[0] ?? 0) >= 0x80 ? [Uint8Array.of(0)] : []), short)
}

/** Yes; no is left out where it is what is usual. */
export const TRUE: Der = tagged(0x01, Uint8Array.of(0xff))

/** Bytes. */
export const octets = (bytes: Uint8Array): Der => tagged(0x04, bytes)

/** Bits, of which the last `unused` mean nothing. */
export const bits = (bytes: Uint8Array, unused = 0): Der => tagged(0x03, Uint8Array.of(unused), bytes)

/** Text. */
export const text = (value: string): Der => tagged(0x0c, Buffer.from(value, 'utf8'))

const base128 = (value: number): readonly number[] => {
  const digits = [value & 0x7f]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 0x7f) | 0x80)
  return digits
}

/** A name of the tree of standards, such as `2.5.29.15`. */
export const oid = (name: string): Der => {
  const [first = 0, second = 0, ...rest] = name.split('.').map(Number)
  return tagged(0x06, Uint8Array.from([first * 40 + second, ...rest.flatMap(base128)]))
}

/** An instant to the second: two digits of the year until 2049, then four (RFC 5280, 4.1.2.5). */
export const time = (at: Date): Der => {
  const digits = `${at.toISOString().slice(0, 19).replaceAll(/[-:T]/gu, '')}Z`
  return at.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(digits.slice(2))) : tagged(0x18, Buffer.from(digits))
}
