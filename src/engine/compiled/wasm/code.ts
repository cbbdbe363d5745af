import type { Writer } from './writer.ts'

// Opcodes. Source: WebAssembly core specification, binary format, instructions (vector instructions have the prefix 0xfd).
const VECTOR = 0xfd
const ALIGNED = 4

/** Writes instructions. Vectors are of 128 bits; offsets are in bytes. */
export interface Code {
  readonly number: (value: number) => void
  readonly get: (local: number) => void
  readonly set: (local: number) => void
  readonly tee: (local: number) => void
  readonly add: () => void
  readonly below: () => void
  readonly loop: () => void
  readonly againIf: () => void
  readonly end: () => void
  readonly call: (routine: number) => void
  readonly load: (offset: number) => void
  readonly store: (offset: number) => void
  /** Loads from an address that is known now. */
  readonly loadFrom: (address: number) => void
  readonly zero: () => void
  readonly not: () => void
  readonly and: () => void
  /** The first, and not the second. */
  readonly butNot: () => void
  readonly or: () => void
  /** The highest bit of each of sixteen bytes, as a number. */
  readonly highBits: () => void
  /** Sixteen sums of bytes. */
  readonly addBytes: () => void
  /** Puts a number in the place of one of eight parts. */
  readonly replace: (part: number) => void
}

/** Types of locals. */
export const LOCAL = { number: 0x7f, vector: 0x7b } as const

const ZERO = new Uint8Array(16)

/** Instructions into a writer. */
export const codeInto = ({ byte, pair, withOffset, bytes, unsigned, signed }: Writer): Code => {
  const one = (opcode: number) => (): void => byte(opcode)
  const local =
    (opcode: number) =>
    (index: number): void => {
      byte(opcode)
      unsigned(index)
    }
  const vector = (opcode: number) => (): void => pair(VECTOR, opcode)
  const [load, store, loadSlot] = [
    Uint8Array.of(VECTOR, 0x00, ALIGNED),
    Uint8Array.of(VECTOR, 0x0b, ALIGNED),
    Uint8Array.of(0x41, 0, VECTOR, 0x00, ALIGNED),
  ]
  return {
    number: (value) => {
      byte(0x41)
      signed(value)
    },
    get: local(0x20),
    set: local(0x21),
    tee: local(0x22),
    add: one(0x6a),
    below: one(0x49),
    loop: () => bytes([0x03, 0x40]),
    againIf: () => bytes([0x0d, 0]),
    end: one(0x0b),
    call: local(0x10),
    load: (offset) => withOffset(load, offset),
    store: (offset) => withOffset(store, offset),
    loadFrom: (address) => withOffset(loadSlot, address),
    zero: () => {
      vector(0x0c)()
      bytes(ZERO)
    },
    not: vector(0x4d),
    and: vector(0x4e),
    butNot: vector(0x4f),
    or: vector(0x50),
    highBits: vector(0x64),
    addBytes: vector(0x6e),
    replace: (part) => {
      vector(0x1a)()
      byte(part)
    },
  }
}
