import type { Limits } from '#engine/caution/limits.ts'
import type { Verdict } from '#engine/caution/verdict.ts'

/** A verdict, and whether all that must be answered is. */
export interface WholeVerdict extends Verdict {
  readonly complete: boolean
}

const sameNumbers = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false
  return a.length === b.length
}

const sameNames = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && a.isSubsetOf(b)

const sameLimits = (a: Limits, b: Limits): boolean =>
  sameNumbers(a.caps, b.caps) &&
  sameNumbers(a.bans, b.bans) &&
  sameNumbers(a.holds, b.holds) &&
  sameNumbers(a.motions, b.motions) &&
  a.positions === b.positions &&
  a.minutes === b.minutes &&
  a.painCeiling === b.painCeiling &&
  a.products === b.products &&
  sameNames(a.requires, b.requires) &&
  sameNames(a.messages, b.messages)

/** Are two verdicts the same in every limit, also where hands keep off? Millions are compared, so nothing is written down. */
export const sameVerdict = (a: WholeVerdict, b: WholeVerdict): boolean =>
  a.status === b.status && a.urgency === b.urgency && a.complete === b.complete && sameLimits(a.limits, b.limits)

/** A verdict as plain values, for a message that shows where two differ. */
export const plainVerdict = ({ status, urgency, complete, limits }: WholeVerdict): unknown => ({
  status,
  urgency,
  complete,
  ...limits,
  requires: [...limits.requires].sort(),
  messages: [...limits.messages].sort(),
})
