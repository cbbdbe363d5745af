/** Bytes that are written one after another. Modules are made while somebody waits, so nothing is copied twice. */
export interface Writer {
  readonly byte: (value: number) => void
  readonly pair: (first: number, second: number) => void
  /** An instruction with an offset in variable length after it. */
  readonly withOffset: (head: Uint8Array, offset: number) => void
  readonly bytes: (values: ArrayLike<number>) => void
  /** An unsigned number in variable length. Source: WebAssembly core specification, binary format, integers. */
  readonly unsigned: (value: number) => void
  /** A number that may be read as a signed one; none is below zero here. */
  readonly signed: (value: number) => void
  /** Writes something with its length before it. */
  readonly sized: (write: () => void) => void
  /** A name in ASCII. */
  readonly name: (name: string) => void
  readonly length: () => number
  readonly done: () => Uint8Array
}

/** Lengths that are not known yet get five bytes, which is as long as one may be. */
const LENGTH_BYTES = 5

/** Starts with nothing. */
export const createWriter = (): Writer => {
  let held = new Uint8Array(1 << 16)
  let at = 0
  const roomFor = (count: number): void => {
    if (at + count <= held.length) return
    const larger = new Uint8Array(Math.max(held.length * 2, at + count))
    larger.set(held)
    held = larger
  }
  const byte = (value: number): void => {
    roomFor(1)
    held[at++] = value
  }
  const unsigned = (value: number): void => {
    let rest = value >>> 0
    while (rest > 0x7f) {
      byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    byte(rest)
  }
  // Most of a module is written by the next two, so each looks for room once and writes in place.
  const pair = (first: number, second: number): void => {
    roomFor(2)
    held[at++] = first
    held[at++] = second
  }
  const withOffset = (head: Uint8Array, offset: number): void => {
    roomFor(head.length + LENGTH_BYTES)
    for (let index = 0; index < head.length; index++) held[at++] = head[index] ?? 0
    let rest = offset
    while (rest > 0x7f) {
      held[at++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    held[at++] = rest
  }
  const signed = (value: number): void => {
    let rest = value
    // The highest bit of the last byte is the sign.
    while (rest > 0x3f) {
      byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    byte(rest)
  }
  const fillIn = (place: number, length: number): void => {
    let rest = length
    for (let index = 0; index < LENGTH_BYTES; index++) {
      held[place + index] = (rest & 0x7f) | (index < LENGTH_BYTES - 1 ? 0x80 : 0)
      rest >>>= 7
    }
  }
  const bytes = (values: ArrayLike<number>): void => {
    roomFor(values.length)
    held.set(values, at)
    at += values.length
  }
  return {
    byte,
    pair,
    withOffset,
    bytes,
    unsigned,
    signed,
    sized: (write) => {
      const place = at
      roomFor(LENGTH_BYTES)
      at += LENGTH_BYTES
      write()
      fillIn(place, at - place - LENGTH_BYTES)
    },
    name: (name) => {
      unsigned(name.length)
      for (let index = 0; index < name.length; index++) byte(name.charCodeAt(index))
    },
    length: () => at,
    done: () => held.slice(0, at),
  }
}
