import type { Fact } from '#engine/model/fact.ts'
import type { WrittenAnswer } from '../../client/client-file.ts'
import type { Answered } from '../answers/answered.ts'
import type { Lit } from '../circuit/gates.ts'
import type { Values } from '../circuit/values.ts'

/** An answer that becomes another. Of the moves of a claim any number may be made at once, by any client who can make them. */
export interface Move {
  readonly fact: Fact
  /** It is made; only by those who can make it. */
  readonly made: Lit
  /** Parts of the answer that are true after it, whatever they were. */
  readonly gains: readonly Part[]
  /** A number, or a number of days, that is another after it. */
  readonly numbers?: Pick<Answered, 'number' | 'daysAgo'>
  /** The answer is a number, and the later one is lower: what fell fell further. */
  readonly falls: boolean
  readonly written: (model: Values) => readonly [WrittenAnswer, WrittenAnswer]
}

/** Parts of an answer that moves change. */
export const PARTS = ['given', 'yes', 'no', 'unsure', 'kept', 'accepted'] as const

/** One of {@link PARTS}. */
export type Part = (typeof PARTS)[number]
