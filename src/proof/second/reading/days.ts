import type { Fact } from '#engine/model/fact.ts'
import type { Bounds } from '#engine/model/condition.ts'
import { within } from '../answers/quantity.ts'
import type { Lit } from '../circuit/gates.ts'
import { meant } from './world.ts'
import type { World } from './world.ts'

/** When something happened, as far as anybody said. */
export interface Happened {
  readonly told: Lit
  readonly dayKnown: Lit
  readonly in: (days: Bounds) => Lit
}

const own = (world: World, fact: Fact): Happened => {
  const { given, daysAgo } = world.person.answer(fact)
  const { known, value } = daysAgo()
  return { told: given, dayKnown: known, in: (days) => within(world.gates, value, days) }
}

/** The day of a fact; of several, that of the first for which anything was told. */
export const happened = (world: World, fact: Fact): Happened => {
  const { all, some } = world.gates
  if (fact.derive?.kind !== 'first') return own(world, fact)
  const each = fact.derive.facts.map((ref) => happened(world, meant(world, ref)))
  const taken = each.map(({ told }, index) => all(told, ...each.slice(0, index).map((earlier) => -earlier.told)))
  const ofTaken = (part: (one: Happened) => Lit): Lit => some(...each.map((one, index) => all(taken[index] ?? one.told, part(one))))
  return {
    told: some(...each.map(({ told }) => told)),
    dayKnown: ofTaken(({ dayKnown }) => dayKnown),
    in: (days) => ofTaken((one) => one.in(days)),
  }
}
