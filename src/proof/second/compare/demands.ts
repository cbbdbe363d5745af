import { LEFT, RIGHT } from '#engine/caution/limits.ts'
import type { Limits } from '#engine/caution/limits.ts'
import type { Effect } from '#engine/model/effect.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Demand } from '../verdict/demand.ts'

const has = (mask: number | undefined, index: number): boolean => ((mask ?? 0) & (1 << index)) !== 0

/** Do the engine's limits for a client keep a demand? */
export const keptBy = (limits: Limits, demand: Demand): boolean => {
  switch (demand.kind) {
    case 'cap':
      return (limits.caps[demand.site] ?? 0) <= demand.level
    case 'ban':
      return has(limits.bans[demand.site], demand.technique) || limits.caps[demand.site] === 0
    case 'hold':
      return (limits.holds[demand.site] ?? 0) <= demand.seconds || limits.caps[demand.site] === 0
    case 'motion':
      return ((limits.motions[demand.motion] ?? 0) & (demand.side === 'left' ? LEFT : RIGHT)) !== 0
    case 'position':
      return !has(limits.positions, demand.position)
    case 'minutes':
      return limits.minutes <= demand.most
    case 'ceiling':
      return limits.painCeiling <= demand.most
    case 'product':
      return has(limits.products, demand.product)
    case 'action':
      return limits.requires.has(demand.id)
    case 'message':
      return limits.messages.has(demand.id)
    case 'session':
      return true
  }
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

const ofPlaces = ({ sites, techniques, levels }: Knowledge, effects: readonly Effect[]): readonly Demand[] => {
  const holds = distinct(effects.flatMap((effect) => effect.holds.map(({ seconds }) => seconds)))
  return sites.flatMap(({ index: site }): readonly Demand[] => [
    ...levels.map(({ level }) => ({ kind: 'cap', site, level }) as const),
    ...techniques.map(({ index }) => ({ kind: 'ban', site, technique: index }) as const),
    ...holds.map((seconds) => ({ kind: 'hold', site, seconds }) as const),
  ])
}

/** Every demand that somebody could be held to, but for those that copy an earlier session. */
export const everyDemand = (knowledge: Knowledge): readonly Demand[] => {
  const effects = knowledge.rules.flatMap(({ effect, tiers }) => [effect, ...tiers.map((tier) => tier.effect)])
  const most = (of: (effect: Effect) => number | undefined): readonly number[] => distinct(effects.flatMap((effect) => of(effect) ?? []))
  return [
    ...ofPlaces(knowledge, effects),
    ...knowledge.motions.flatMap(({ index }) =>
      (['left', 'right'] as const).map((side) => ({ kind: 'motion', motion: index, side }) as const),
    ),
    ...knowledge.positions.map(({ index }) => ({ kind: 'position', position: index }) as const),
    ...most(({ minutes }) => minutes).map((minutes) => ({ kind: 'minutes', most: minutes }) as const),
    ...most(({ painCeiling }) => painCeiling).map((ceiling) => ({ kind: 'ceiling', most: ceiling }) as const),
    ...knowledge.products.map(({ index }) => ({ kind: 'product', product: index }) as const),
    ...[...knowledge.actions.keys()].map((id) => ({ kind: 'action', id }) as const),
    ...[...knowledge.topics.keys()].map((id) => ({ kind: 'message', id }) as const),
  ]
}
