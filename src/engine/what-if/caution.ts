import type { Composition } from '../assess/compose.ts'
import { baseLimits } from '../caution/limits.ts'
import type { Limits } from '../caution/limits.ts'
import { isLimit, measure } from '../explain/measure.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { STATUSES, URGENCIES, rank } from '../model/scale.ts'
import type { LimitOutcome, Outcome } from '../model/outcome.ts'

const LEGS_BARRED = [0, 1, 1, 2]

/** Caution of a limit as a number that orders: of a motion the number of legs it is barred on, since left is no more than right. */
export const cautionOfLimit = (knowledge: Knowledge, outcome: LimitOutcome, limits: Limits): number => {
  const measured = measure(knowledge, outcome, limits)
  return outcome.kind === 'motion' ? (LEGS_BARRED[measured] ?? 0) : measured
}

/** The caution an outcome has for a client with no active rule. */
export const leastCaution = ({ state: { knowledge } }: Composition, outcome: Outcome): number =>
  isLimit(outcome) ? cautionOfLimit(knowledge, outcome, baseLimits(knowledge)) : 0

/** Caution of an outcome as a number, more = more cautious; the leading presentation has none and counts as 0. */
export const cautionOf = (composition: Composition, outcome: Outcome): number => {
  if (outcome.kind === 'status') return rank(STATUSES, composition.status)
  if (outcome.kind === 'urgency') return rank(URGENCIES, composition.urgency)
  return isLimit(outcome) ? cautionOfLimit(composition.state.knowledge, outcome, composition.limits) : 0
}
