import type { Effect, SessionLimit, Target } from '#engine/model/effect.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Side } from '#engine/model/site.ts'
import type { Lit } from '../circuit/gates.ts'
import { FALSE, TRUE } from '../circuit/gates.ts'
import type { World } from '../reading/world.ts'
import { meansSide, meansSite, namesPosition, takesAway } from './places.ts'

/** One limit that a plan can be held to, the smallest there is: a plan keeps it or not. */
export type Demand =
  | { readonly kind: 'cap'; readonly site: number; readonly level: number }
  | { readonly kind: 'ban'; readonly site: number; readonly technique: number }
  | { readonly kind: 'hold'; readonly site: number; readonly seconds: number }
  | { readonly kind: 'motion'; readonly motion: number; readonly side: Side }
  | { readonly kind: 'position'; readonly position: number }
  | { readonly kind: 'minutes' | 'ceiling'; readonly most: number }
  | { readonly kind: 'product'; readonly product: number }
  | { readonly kind: 'session'; readonly limit: SessionLimit }
  | { readonly kind: 'action' | 'message'; readonly id: string }

/** A demand with the clients it is made of. */
export interface Asked {
  readonly demand: Demand
  readonly when: Lit
}

const SIDES = ['left', 'right'] as const

const inMask = (members: readonly { readonly index: number }[], mask: number): readonly number[] =>
  members.map(({ index }) => index).filter((index) => (mask & (1 << index)) !== 0)

const atSites = (world: World, target: Target, demand: (site: number) => readonly Demand[]): readonly Asked[] =>
  world.knowledge.sites.flatMap(({ index }) => {
    const when = meansSite(world, target, index)
    return when === FALSE ? [] : demand(index).map((each) => ({ demand: each, when }))
  })

const places = (world: World, { caps, bans, holds }: Effect): readonly Asked[] => [
  ...caps.flatMap(({ level, target }) => atSites(world, target, (site) => [{ kind: 'cap', site, level }])),
  ...bans.flatMap(({ techniques, target }) =>
    atSites(world, target, (site) =>
      inMask(world.knowledge.techniques, techniques).map((technique) => ({ kind: 'ban', site, technique }) as const),
    ),
  ),
  ...holds.flatMap(({ seconds, target }) => atSites(world, target, (site) => [{ kind: 'hold', site, seconds }])),
]

const movement = (world: World, { motions, positions, positionsFrom }: Effect): readonly Asked[] => [
  ...motions.flatMap(({ motions: indexes, sideOf }) =>
    SIDES.flatMap((side) =>
      indexes.map((motion) => ({
        demand: { kind: 'motion', motion, side } as const,
        when: sideOf === undefined ? TRUE : meansSide(world, sideOf, side),
      })),
    ),
  ),
  ...world.knowledge.positions.flatMap(({ index: position }) => {
    const demand = { kind: 'position', position } as const
    return [
      ...positions.map((limit) => ({ demand, when: takesAway(world, limit, position) })),
      ...positionsFrom.map(({ fact }) => ({ demand, when: namesPosition(world, fact, position) })),
    ]
  }),
]

const always = (demand: Demand): Asked => ({ demand, when: TRUE })

const rest = ({ products }: Knowledge, effect: Effect): readonly Asked[] => [
  ...(effect.minutes === undefined ? [] : [always({ kind: 'minutes', most: effect.minutes })]),
  ...(effect.painCeiling === undefined ? [] : [always({ kind: 'ceiling', most: effect.painCeiling })]),
  ...inMask(products, effect.products).map((product) => always({ kind: 'product', product })),
  ...effect.session.map((limit) => always({ kind: 'session', limit })),
  ...effect.requires.map((id) => always({ kind: 'action', id })),
  ...effect.messages.map((id) => always({ kind: 'message', id })),
]

/** Every single limit an effect comes to. */
export const demandsOf = (world: World, effect: Effect): readonly Asked[] => [
  ...places(world, effect),
  ...movement(world, effect),
  ...rest(world.knowledge, effect),
]

/** A name by which the same demand is known again. */
export const nameOf = (demand: Demand): string => JSON.stringify(demand)
