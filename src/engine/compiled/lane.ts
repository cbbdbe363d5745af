import { isOpposite } from './circuit/literal.ts'
import type { Literal } from './circuit/literal.ts'
import type { Kernel } from './kernel.ts'

/** Asks one thing of the client a lane holds. */
export type Ask = () => boolean

/** A kernel computes 128 clients at a time; this is how the first of them is used alone. */
export interface Lane {
  /** Takes one packed client. What the kernel then computes holds until the next. */
  readonly take: (packed: Uint32Array) => void
  /** Prepares a question about a literal. */
  readonly asking: (literal: Literal) => Ask
  /** Prepares questions that are all asked each time: calls `found` with the index of every literal that holds. */
  readonly askingAll: (literals: readonly Literal[]) => (found: (index: number) => void) => void
}

const WORDS_PER_SLOT = 4

/** The first of a kernel's 128 places. */
export const createLane = ({ bytes, slots, slotOf }: Kernel): Lane => {
  const taken = new Uint32Array(bytes / Uint32Array.BYTES_PER_ELEMENT)
  /** Changes the slots of the bits in which a word differs from the one before: clients are much like one another. */
  const change = (word: number, value: number): void => {
    for (let rest = value ^ (taken[word] ?? 0); rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest)
      slots[(1 + word * 32 + bit) * WORDS_PER_SLOT] = (value >>> bit) & 1
    }
    taken[word] = value
  }
  return {
    take: (packed) => {
      for (let word = 0; word < taken.length; word++) {
        const value = packed[word] ?? 0
        if (value !== taken[word]) change(word, value)
      }
    },
    askingAll: (literals) => {
      const words = Int32Array.from(literals, (literal) => slotOf(literal) * WORDS_PER_SLOT)
      const opposites = Uint8Array.from(literals, (literal) => (isOpposite(literal) ? 1 : 0))
      return (found) => {
        for (let index = 0; index < words.length; index++) {
          if ((((slots[words[index] ?? 0] ?? 0) & 1) ^ (opposites[index] ?? 0)) === 1) found(index)
        }
      }
    },
    asking: (literal) => {
      const word = slotOf(literal) * WORDS_PER_SLOT
      const expected = isOpposite(literal) ? 0 : 1
      return () => ((slots[word] ?? 0) & 1) === expected
    },
  }
}
