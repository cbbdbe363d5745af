import type { FactRef } from '#engine/model/condition.ts'
import type { PositionLimit, Target } from '#engine/model/effect.ts'
import { opposite } from '#engine/model/site.ts'
import type { Side } from '#engine/model/site.ts'
import { FALSE, TRUE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import { meant } from '../reading/world.ts'
import type { World } from '../reading/world.ts'

/** A limit on the side of a fact holds on this side; with no side on record it holds on both. Source: safety dossier 0.4. */
export const meansSide = (world: World, ref: FactRef, side: Side): Lit => {
  const { side: recorded } = world.person.answer(meant(world, ref))
  return world.gates.some(recorded(side), -recorded(opposite(side)))
}

const sidesWithin = (world: World, target: Extract<Target, { kind: 'side-of' }>, site: number): readonly Lit[] =>
  (['left', 'right'] as const)
    .filter((side) => target[side].includes(site))
    .map((side) => meansSide(world, target.fact, target.opposite ? opposite(side) : side))

/** A limit reaches this site. A place that is not marked is everywhere. */
export const meansSite = (world: World, target: Target, site: number): Lit => {
  if (target.kind === 'sites') return target.sites.includes(site) ? TRUE : FALSE
  if (target.kind === 'side-of') return world.gates.some(...sidesWithin(world, target, site))
  const { mark, marked } = world.person.answer(meant(world, target.fact))
  const place = world.knowledge.sites[site]
  if (place === undefined || !target.within.includes(site)) return FALSE
  return world.gates.some(-marked(), mark(place))
}

const has = (mask: number, index: number): boolean => (mask & (1 << index)) !== 0

/** A limit takes this position away: it suits a side that is affected no longer, or none. Source: safety dossier 0.6. */
export const takesAway = (world: World, { keep, sideOf, left, right }: PositionLimit, position: number): Lit => {
  if (has(keep, position)) return FALSE
  if (sideOf === undefined || !has(left | right, position)) return TRUE
  return world.gates.some(
    has(left, position) ? FALSE : meansSide(world, sideOf, 'left'),
    has(right, position) ? FALSE : meansSide(world, sideOf, 'right'),
  )
}

/** The client named this position among those that do not do; nobody sure of it = it may be any. */
export const namesPosition = (world: World, ref: FactRef, position: number): Lit => {
  const { unsure, chose } = world.person.answer(meant(world, ref))
  return world.gates.some(unsure, chose(world.knowledge.positions[position]?.id ?? ''))
}
