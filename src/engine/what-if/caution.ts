import type { Composition } from '../assess/compose.ts'
import { baseLimits } from '../caution/limits.ts'
import { isLimit, measure } from '../explain/measure.ts'
import { STATUSES, URGENCIES, rank } from '../model/scale.ts'
import type { Outcome } from '../model/outcome.ts'

/** The caution an outcome has for a client with no active rule. */
export const leastCaution = (composition: Composition, outcome: Outcome): number =>
  isLimit(outcome) ? measure(composition.state.knowledge, outcome, baseLimits(composition.state.knowledge)) : 0

/** Caution of an outcome as a number, more = more cautious; the leading presentation has none and counts as 0. */
export const cautionOf = (composition: Composition, outcome: Outcome): number => {
  if (outcome.kind === 'status') return rank(STATUSES, composition.status)
  if (outcome.kind === 'urgency') return rank(URGENCIES, composition.urgency)
  return isLimit(outcome) ? measure(composition.state.knowledge, outcome, composition.limits) : 0
}
