import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import type { Bool } from '#engine/formula/term.ts'
import { limitsMeet } from '../statements/obligations.ts'
import type { Source } from '#engine/translate/limits.ts'
import type { RuleTerms } from '#engine/translate/rules.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'

/** The effects of a rule and of its tiers, and when each holds. */
export const sourcesOf = ({ rule, limits, tiers }: RuleTerms): readonly Source[] => [
  { holds: limits, effect: rule.effect },
  ...tiers.map(({ tier, limits: holds }) => ({ holds, effect: tier.effect })),
]

/** A status or urgency of the second is lower. */
export const isLower = (before: VerdictTerms, after: VerdictTerms): Bool => {
  const { and, or, not } = before.reading.terms
  return or(
    ...STATUSES.map((status) => and(before.statusAtLeast(status), not(after.statusAtLeast(status)))),
    ...URGENCIES.map((urgency) => and(before.urgencyAtLeast(urgency), not(after.urgencyAtLeast(urgency)))),
  )
}

/** Actions that come from the verdict as a whole and are gone. */
const dutiesGone = (before: VerdictTerms, after: VerdictTerms): readonly Bool[] => {
  const { knowledge, terms } = before.reading
  const { letter, referral } = knowledge.defaults
  return [letter, referral].map((action) => terms.and(before.limits.requires(action), terms.not(after.limits.requires(action))))
}

/** There still is a plan, and a whole source of limits is gone. */
export const isSourceGone = (before: VerdictTerms, after: VerdictTerms, earlier: readonly Source[], later: readonly Source[]): Bool => {
  const { and, or, not, no } = before.reading.terms
  const gone = earlier.map(({ holds }, index) => and(holds, not(later[index]?.holds ?? no)))
  return and(not(after.statusAtLeast('paused')), or(...gone, ...dutiesGone(before, after)))
}

/** There still is a plan, and a limit that one of these sources gave is looser. */
export const isLooser = (before: VerdictTerms, after: VerdictTerms, earlier: readonly Source[]): Bool => {
  const { and, or, not } = before.reading.terms
  const loosened = earlier.map(({ holds, effect }) => and(holds, not(limitsMeet(before.reading, after.limits, effect))))
  return and(not(after.statusAtLeast('paused')), or(...loosened, ...dutiesGone(before, after)))
}
