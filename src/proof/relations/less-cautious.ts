import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import type { Bool } from '#engine/formula/term.ts'
import { limitsMeet } from '../statements/obligations.ts'
import type { Source } from '#engine/translate/limits.ts'
import type { RuleTerms } from '#engine/translate/rules.ts'
import { lost } from './change.ts'
import type { Change } from './change.ts'

/** The effects of a rule and of its tiers, and when each holds. */
export const sourcesOf = ({ rule, limits, tiers }: RuleTerms): readonly Source[] => [
  { holds: limits, effect: rule.effect },
  ...tiers.map(({ tier, limits: holds }) => ({ holds, effect: tier.effect })),
]

type Levels = Pick<RuleTerms, 'statusAtLeast' | 'urgencyAtLeast'>

const lowered = ({ before: { reading } }: Change, before: Levels, after: Levels): readonly Bool[] => [
  ...STATUSES.map((status) => lost(reading.terms, before.statusAtLeast(status), after.statusAtLeast(status))),
  ...URGENCIES.map((urgency) => lost(reading.terms, before.urgencyAtLeast(urgency), after.urgencyAtLeast(urgency))),
]

/** Actions that come from the verdict as a whole and are gone. */
const dutiesGone = ({ before, after }: Change): readonly Bool[] => {
  const { knowledge, terms } = before.reading
  const { letter, referral } = knowledge.defaults
  return [letter, referral].map((action) => lost(terms, before.limits.requires(action), after.limits.requires(action)))
}

const looser = (change: Change, { holds, effect }: Source): Bool => {
  const { before, after } = change
  const { and, not } = before.reading.terms
  return and(holds, not(limitsMeet(before.reading, after.limits, effect)))
}

/**
 * A rule gives less in the second state: a lower level, or something it limited is no longer held. Where every rule gives as much as
 * before, so does the whole, because rules only add; this is proved rule by rule because one rule is a small question.
 */
export const givesLess = (change: Change, index: number): Bool => {
  const [before, after] = [change.before.rules[index], change.after.rules[index]]
  const { terms } = change.before.reading
  if (before === undefined || after === undefined) return terms.no
  const later = sourcesOf(after)
  const gone = sourcesOf(before).map((source, at) =>
    change.reachesElsewhere(source.effect) ? looser(change, source) : lost(terms, source.holds, later[at]?.holds ?? terms.no),
  )
  const letterGone = lost(terms, before.accepted, terms.or(after.accepted, after.limits))
  return terms.or(...lowered(change, before, after), ...gone, letterGone)
}

const whileOpen = ({ before, after }: Change): Bool =>
  // An answer may settle an open question by implying it: that the screening is then complete is no lower caution (MP-12 c).
  before.reading.terms.implies(before.incomplete, after.incomplete)

/**
 * The result as a whole is less cautious in the second state. Of limits only those are looked at that `suspects` gave, rules by index:
 * every other rule was shown to give as much as before.
 */
export const isLessCautious = (change: Change, suspects: readonly number[]): Bool => {
  const { before, after } = change
  const { and, or, not } = before.reading.terms
  const loosened = suspects
    .flatMap((index) => before.rules[index] ?? [])
    .flatMap(sourcesOf)
    .map((source) => looser(change, source))
  const planIsLooser = and(not(after.statusAtLeast('paused')), or(...loosened, ...dutiesGone(change)))
  return and(whileOpen(change), or(...lowered(change, before, after), planIsLooser))
}
