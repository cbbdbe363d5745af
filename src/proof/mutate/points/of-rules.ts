import type { Effect } from '#engine/model/effect.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { Bench } from '../bench.ts'
import type { Point, PointKind } from './point.ts'

const kindsOf = ({
  caps,
  bans,
  holds,
  motions,
  positions,
  positionsFrom,
  minutes,
  painCeiling,
  products,
  session,
  messages,
}: Effect): readonly PointKind[] => [
  ...(caps.length > 0 ? (['cap', 'ban', 'hold'] as const) : []),
  ...(bans.length > 0 ? (['ban'] as const) : []),
  ...(holds.length > 0 ? (['hold'] as const) : []),
  ...(motions.length > 0 ? (['motion'] as const) : []),
  ...(positions.length + positionsFrom.length > 0 ? (['position'] as const) : []),
  ...(minutes === undefined ? [] : (['minutes'] as const)),
  ...(painCeiling === undefined ? [] : (['pain'] as const)),
  ...(products === 0 ? [] : (['product'] as const)),
  ...(session.length > 0 ? (['session'] as const) : []),
  ...(messages.length > 0 ? (['message'] as const) : []),
]

/** Points that rules have to do with; no mutant says more than its rule. */
export const pointsOfRules = ({ points }: Bench, rules: readonly Rule[]): readonly (readonly [string, Point])[] => {
  const effects = rules.flatMap(({ effect, tiers }) => [effect, ...tiers.map((tier) => tier.effect)])
  const kinds = new Set<PointKind>(['status', 'urgency', 'action', ...effects.flatMap(kindsOf)])
  return [...points].filter(([, { kind }]) => kinds.has(kind))
}
