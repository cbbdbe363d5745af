import { LEFT, RIGHT } from '#engine/caution/limits.ts'
import type { Limits } from '#engine/caution/limits.ts'
import type { Effect } from '#engine/model/effect.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'

/** One thing that both a formula and the engine say of a client. */
export interface LimitProbe {
  readonly what: string
  readonly formula: Bool
  readonly holds: (limits: Limits) => boolean
}

const effectsOf = ({ rules }: Knowledge): readonly Effect[] =>
  rules.flatMap(({ effect, tiers }) => [effect, ...tiers.map((tier) => tier.effect)])

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

const hasBit = (mask: number, index: number): boolean => (mask & (1 << index)) !== 0

const ofPlaces = ({ limits }: VerdictTerms, knowledge: Knowledge): readonly LimitProbe[] => {
  const levels = knowledge.levels.map((_, level) => level)
  const seconds = distinct(effectsOf(knowledge).flatMap(({ holds }) => holds.map((hold) => hold.seconds)))
  return knowledge.sites.flatMap(({ id, index: site }) => [
    ...levels.map((level) => ({
      what: `${id} at most level ${level}`,
      formula: limits.capAtMost(site, level),
      holds: ({ caps }: Limits) => (caps[site] ?? 0) <= level,
    })),
    ...knowledge.techniques.map(({ id: technique, index }) => ({
      what: `${technique} is out at ${id}`,
      formula: limits.banned(site, index),
      holds: ({ bans }: Limits) => hasBit(bans[site] ?? 0, index),
    })),
    ...seconds.map((most) => ({
      what: `holds of at most ${most} s at ${id}`,
      formula: limits.holdAtMost(site, most),
      holds: ({ holds }: Limits) => (holds[site] ?? 0) <= most,
    })),
  ])
}

const ofMovement = ({ limits }: VerdictTerms, knowledge: Knowledge): readonly LimitProbe[] => [
  ...knowledge.motions.flatMap(({ id, index }) =>
    (['left', 'right'] as const).map((side) => ({
      what: `${id} on the ${side} is out`,
      formula: limits.motion(index, side),
      holds: ({ motions }: Limits) => ((motions[index] ?? 0) & (side === 'left' ? LEFT : RIGHT)) !== 0,
    })),
  ),
  ...knowledge.positions.map(({ id, index }) => ({
    what: `${id} is out`,
    formula: limits.removed(index),
    holds: ({ positions }: Limits) => !hasBit(positions, index),
  })),
]

const ofTheRest = ({ limits }: VerdictTerms, knowledge: Knowledge): readonly LimitProbe[] => {
  const effects = effectsOf(knowledge)
  return [
    ...distinct(effects.flatMap(({ minutes }) => minutes ?? [])).map((most) => ({
      what: `at most ${most} minutes`,
      formula: limits.minutesAtMost(most),
      holds: ({ minutes }: Limits) => minutes <= most,
    })),
    ...distinct(effects.flatMap(({ painCeiling }) => painCeiling ?? [])).map((most) => ({
      what: `pain up to ${most}`,
      formula: limits.ceilingAtMost(most),
      holds: ({ painCeiling }: Limits) => painCeiling <= most,
    })),
    ...knowledge.products.map(({ id }, index) => ({
      what: `${id} is out`,
      formula: limits.product(index),
      holds: ({ products }: Limits) => hasBit(products, index),
    })),
    ...[...knowledge.actions.keys()].map((action) => ({
      what: `asks for ${action}`,
      formula: limits.requires(action),
      holds: ({ requires }: Limits) => requires.has(action),
    })),
    ...[...knowledge.topics.keys()].map((topic) => ({
      what: `tells ${topic}`,
      formula: limits.message(topic),
      holds: ({ messages }: Limits) => messages.has(topic),
    })),
  ]
}

/** Every limit a pack can impose, as the formulas and as the engine have it. */
export const limitProbes = (verdict: VerdictTerms): readonly LimitProbe[] => {
  const { knowledge } = verdict.reading
  return [...ofPlaces(verdict, knowledge), ...ofMovement(verdict, knowledge), ...ofTheRest(verdict, knowledge)]
}
