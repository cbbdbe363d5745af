import type { Condition } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'
import { within } from '../answers/quantity.ts'
import { FALSE, TRUE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import { FAILS, firstOf, holds, plain } from './bits.ts'
import type { Bits } from './bits.ts'
import { choiceIn } from './choices.ts'
import { happened } from './days.ts'
import { cautious, silent } from './facts.ts'
import { ceilingOf, measured } from './numbers.ts'
import { meant } from './world.ts'
import type { World } from './world.ts'

type Of<Op extends Condition['op']> = Extract<Condition, { readonly op: Op }>

/** Nobody is sure: the cautious side; an answer: what it says; else silence. */
const reply = (world: World, fact: Fact, positive: boolean, unsure: Lit, made: Lit, says: Lit): Bits =>
  firstOf(
    world.gates,
    [
      [unsure, cautious(fact, positive)],
      [made, plain(says)],
    ],
    silent(world, fact, positive),
  )

/** A number in bounds. */
export const numberLeaf = (world: World, { fact: ref, bounds }: Of<'number'>, positive: boolean): Bits => {
  const fact = meant(world, ref)
  const { known, value } = measured(world, fact)
  const { all } = world.gates
  const { unsure } = world.person.answer(fact)
  return reply(world, fact, positive, all(unsure, -known), known, within(world.gates, value, bounds))
}

/** A reading replaces its gate. */
export const readingLeaf = (world: World, { fact, bounds, gate }: Of<'reading'>): Bits => {
  const { known, value } = measured(world, meant(world, fact))
  return firstOf(world.gates, [[known, plain(within(world.gates, value, bounds))]], world.fact(gate))
}

/** A number in bounds that fell; without a number nothing fell, and nothing fell from above the highest there is. */
export const fellLeaf = (world: World, { fact: ref, by, bounds }: Of<'fell'>): Bits => {
  const fact = meant(world, ref)
  const { known, value } = measured(world, fact)
  const ceiling = ceilingOf(world, fact)
  const roomAbove = Number.isFinite(ceiling) ? -value.above(ceiling - by) : TRUE
  return plain(world.gates.all(known, within(world.gates, value, bounds), world.person.drop(fact).atLeast(by), roomAbove))
}

/** A choice among these. */
export const choiceLeaf = (world: World, { fact: ref, values }: Of<'is' | 'has'>, positive: boolean): Bits => {
  const fact = meant(world, ref)
  const { made, unsure, among } = choiceIn(world, fact)
  return reply(world, fact, positive, unsure, made, among(values))
}

/** It happened so long ago; where nobody knows the day, each rule takes what limits most by it. */
export const agoLeaf = (world: World, { fact: ref, days, whenUnknown }: Of<'ago'>, positive: boolean): Bits => {
  const fact = meant(world, ref)
  const day = happened(world, fact)
  const { all, some } = world.gates
  const fits = some(all(day.dayKnown, day.in(days)), all(-day.dayKnown, whenUnknown && positive ? TRUE : FALSE))
  if (fact.type === 'date') return firstOf(world.gates, [[day.told, plain(fits)]], silent(world, fact, positive))
  const truth = world.fact(ref)
  return firstOf(world.gates, [[holds(truth), plain(fits)]], truth)
}

/** Marked places meet these. */
export const touchesLeaf = (world: World, { fact: ref, sites }: Of<'touches'>, positive: boolean): Bits => {
  const fact = meant(world, ref)
  const { given, unsure, mark, marked } = world.person.answer(fact)
  const { all, some } = world.gates
  const meets = some(...sites.flatMap((index) => world.knowledge.sites[index] ?? []).map(mark))
  const placed = firstOf(world.gates, [[marked(), plain(meets)]], cautious(fact, positive))
  if (fact.type !== 'regions') {
    const truth = world.fact(ref)
    return firstOf(world.gates, [[holds(truth), placed]], truth)
  }
  return firstOf(
    world.gates,
    [
      [all(given, -unsure, -marked()), FAILS],
      [given, placed],
    ],
    silent(world, fact, positive),
  )
}

/** A side was stated and covers this one. */
export const sideLeaf = (world: World, { fact: ref, side: wanted }: Of<'side'>, positive: boolean): Bits => {
  const fact = meant(world, ref)
  const { given, side } = world.person.answer(fact)
  const recorded = world.gates.some(side('left'), side('right'))
  const stated = firstOf(world.gates, [[recorded, plain(side(wanted))]], cautious(fact, positive))
  if (fact.type === 'side') return firstOf(world.gates, [[given, stated]], silent(world, fact, positive))
  const truth = world.fact(ref)
  return firstOf(world.gates, [[holds(truth), stated]], truth)
}
