import type { Side, Site } from '#engine/model/site.ts'
import { FALSE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import { UNMEASURED } from './quantity.ts'
import type { Measured } from './quantity.ts'

/** What was answered for one fact; `declined` is no answer. Parts that do not fit the type of the fact are never true. */
export interface Answered {
  readonly given: Lit
  readonly yes: Lit
  readonly no: Lit
  readonly unsure: Lit
  /** `known-unchanged`, accepted or not. */
  readonly kept: Lit
  readonly accepted: Lit
  readonly checked: () => Lit
  /** This side is on record. */
  readonly side: (side: Side) => Lit
  readonly mark: (site: Site) => Lit
  /** Any place is marked. */
  readonly marked: () => Lit
  /** This choice was made, or is among those made. */
  readonly chose: (option: string) => Lit
  readonly number: () => Measured
  /** Days since it began or happened, where somebody knows the day. */
  readonly daysAgo: () => Measured
}

/** Nothing was answered. */
export const SILENCE: Answered = {
  given: FALSE,
  yes: FALSE,
  no: FALSE,
  unsure: FALSE,
  kept: FALSE,
  accepted: FALSE,
  checked: () => FALSE,
  side: () => FALSE,
  mark: () => FALSE,
  marked: () => FALSE,
  chose: () => FALSE,
  number: () => UNMEASURED,
  daysAgo: () => UNMEASURED,
}
