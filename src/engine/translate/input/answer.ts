import type { Site } from '../../model/site.ts'
import type { Bool, Num } from '../../formula/term.ts'

/** A number that may not be known. */
export interface Measured {
  readonly known: Bool
  readonly value: Num
}

/** The day something speaks of, as days before today, where somebody knows it. */
export interface Since {
  readonly known: Bool
  readonly ago: Num
}

/**
 * The answer to one fact, as it counts today: what was given in its place, held or logged has already come about, and `declined`, or a
 * value that could not be read, is no answer. Only the parts that fit the type of the fact are ever true.
 */
export interface AnswerTerms {
  /** There is an answer. */
  readonly given: Bool
  readonly yes: Bool
  readonly no: Bool
  readonly unsure: Bool
  /** `known-unchanged`. */
  readonly unchanged: Bool
  /** It is `known-unchanged` and was accepted. */
  readonly steady: Bool
  /** A doctor has checked it. */
  readonly checked: () => Bool
  /** Begin of a yes/no fact, or the day a dated one holds. */
  readonly since: () => Since
  /** Left, or right, was stated or lies among the marked places. */
  readonly side: (side: 'left' | 'right') => Bool
  /** This place is marked. */
  readonly marks: (site: Site) => Bool
  /** Any place is marked. */
  readonly marked: () => Bool
  /** This choice is taken, or among those taken. */
  readonly chosen: (option: string) => Bool
  readonly number: () => Measured
}
