import { isOpposite } from './circuit/literal.ts'
import type { Literal } from './circuit/literal.ts'
import type { Kernel } from './kernel.ts'

/** Asks one thing of the client a lane holds. */
export type Ask = () => boolean

/** A kernel computes 128 clients at a time; this is how the first of them is used alone. */
export interface Lane {
  /** Takes one packed client. What the kernel then computes holds until the next. */
  readonly take: (packed: Uint8Array) => void
  /** Prepares a question about a literal. */
  readonly asking: (literal: Literal) => Ask
}

const WORDS_PER_SLOT = 4

/** The first of a kernel's 128 places. */
export const createLane = ({ bytes, slots, slotOf }: Kernel): Lane => {
  const taken = new Uint8Array(bytes)
  /** Changes the slots of the bits in which a byte differs from the one before: clients are much like one another. */
  const change = (byte: number, value: number): void => {
    for (let rest = value ^ (taken[byte] ?? 0); rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest)
      slots[(1 + byte * 8 + bit) * WORDS_PER_SLOT] = (value >> bit) & 1
    }
    taken[byte] = value
  }
  return {
    take: (packed) => {
      for (let byte = 0; byte < bytes; byte++) {
        const value = packed[byte] ?? 0
        if (value !== taken[byte]) change(byte, value)
      }
    },
    asking: (literal) => {
      const word = slotOf(literal) * WORDS_PER_SLOT
      const expected = isOpposite(literal) ? 0 : 1
      return () => ((slots[word] ?? 0) & 1) === expected
    },
  }
}
