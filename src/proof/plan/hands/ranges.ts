import type { ResponseClass } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'

/** Every value that a limit can have for some client of a pack. */
export interface Ranges {
  readonly caps: readonly number[]
  /** Seconds. */
  readonly holds: readonly number[]
  readonly doseLevels: readonly number[]
  readonly levelShifts: readonly number[]
  /** The level of an earlier visit, and how it went. */
  readonly levels: readonly number[]
  readonly responses: readonly ResponseClass[]
  readonly hurts: readonly boolean[]
  readonly preferred: readonly boolean[]
  readonly wishes: readonly (readonly string[])[]
}

const distinct = (values: readonly number[]): readonly number[] => [...new Set(values)]

const holdsOf = ({ rules, planRules, defaults }: Knowledge): readonly number[] => {
  const effects = [
    ...rules.flatMap(({ effect, tiers }) => [effect, ...tiers.map((tier) => tier.effect)]),
    ...planRules.map(({ then }) => then.limits),
  ]
  return distinct([defaults.hold, ...effects.flatMap(({ holds }) => holds.map(({ seconds }) => seconds))])
}

/**
 * Pain, wishes, preferences and how a visit went change what a minute is worth, and which level is wanted. Worth may leave an offer out
 * and do nothing else, and every level is wanted of some visit that went well; so each of these stands at one value.
 */
const ONE_WORTH = { responses: ['better'], hurts: [false], preferred: [false], wishes: [[]] } as const

/** The ranges of a pack: caps and levels as far as its scale goes, the rest as its rules and doses write it. */
export const rangesOf = (knowledge: Knowledge): Ranges => {
  const levels = knowledge.levels.map(({ level }) => level)
  return {
    caps: levels,
    holds: holdsOf(knowledge),
    // Without a dose the scale is the limit.
    doseLevels: distinct([Math.max(...levels), ...knowledge.doses.map(({ maxLevel }) => maxLevel)]),
    levelShifts: distinct([0, ...knowledge.planRules.map(({ then }) => then.levelShift)]),
    levels,
    ...ONE_WORTH,
  }
}
