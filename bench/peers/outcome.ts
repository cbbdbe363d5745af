import type { Limits } from '#engine/caution/limits.ts'
import type { Status, Urgency } from '#engine/model/scale.ts'

/** What is compared: the disposition, and which rows of the pack apply. */
export interface Outcome {
  readonly status: Status
  readonly urgency: Urgency
  /** Rules that apply, in the order of the pack. */
  readonly applies: readonly string[]
}

/** A disposition with the restrictions of the plan. */
export interface Restricted extends Outcome {
  readonly limits: Limits
}
