import type { Effect } from '#engine/model/effect.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import type { Point } from './point.ts'

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

const ofPlaces = ({ sites, levels, techniques }: Knowledge, effects: readonly Effect[]): readonly Point[] => {
  const seconds = distinct(effects.flatMap(({ holds }) => holds.map((hold) => hold.seconds)))
  return sites.flatMap(({ index: site }): readonly Point[] => [
    ...levels.map(({ level }) => ({ kind: 'cap', site, level }) as const),
    ...techniques.map(({ index }) => ({ kind: 'ban', site, technique: index }) as const),
    ...seconds.map((most) => ({ kind: 'hold', site, seconds: most }) as const),
  ])
}

const ofTheRest = ({ motions, positions, products, actions, topics }: Knowledge, effects: readonly Effect[]): readonly Point[] => [
  ...STATUSES.map((status): Point => ({ kind: 'status', status })),
  ...URGENCIES.map((urgency): Point => ({ kind: 'urgency', urgency })),
  ...motions.flatMap(({ index }) => (['left', 'right'] as const).map((side): Point => ({ kind: 'motion', motion: index, side }))),
  ...positions.map(({ index }): Point => ({ kind: 'position', position: index })),
  ...distinct(effects.flatMap(({ minutes }) => minutes ?? [])).map((most): Point => ({ kind: 'minutes', most })),
  ...distinct(effects.flatMap(({ painCeiling }) => painCeiling ?? [])).map((most): Point => ({ kind: 'pain', most })),
  ...products.map((_, product): Point => ({ kind: 'product', product })),
  ...effects.flatMap(({ session }) => session).map((limit): Point => ({ kind: 'session', limit })),
  ...[...actions.keys()].map((id): Point => ({ kind: 'action', id })),
  ...[...topics.keys()].map((id): Point => ({ kind: 'message', id })),
]

/** Everything a result of this pack consists of: results that give the same points are the same to a plan and to those who read it. */
export const everyPoint = (knowledge: Knowledge): readonly Point[] => {
  const effects = knowledge.rules.flatMap(({ effect, tiers }) => [effect, ...tiers.map((tier) => tier.effect)])
  return [...ofPlaces(knowledge, effects), ...ofTheRest(knowledge, effects)]
}
