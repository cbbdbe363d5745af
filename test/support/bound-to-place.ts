import type { ActiveRule } from '#engine/assess/active-rules.ts'
import type { FactRef } from '#engine/model/condition.ts'
import type { Effect } from '#engine/model/effect.ts'

const placesOf = ({ caps, bans, holds, motions, positions }: Effect): readonly (FactRef | undefined)[] => [
  ...[...caps, ...bans, ...holds].map(({ target }) => (target.kind === 'sites' ? undefined : target.fact)),
  ...[...motions, ...positions].map(({ sideOf }) => sideOf),
]

/** Does a rule that holds take its place or side from this fact? */
export const isBoundToPlaceOf = (active: readonly ActiveRule[], { index }: FactRef): boolean =>
  active.some(({ rule, tiers }) =>
    [rule.effect, ...tiers.map(({ effect }) => effect)].some((effect) => placesOf(effect).some((fact) => fact?.index === index)),
  )
