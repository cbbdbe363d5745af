import type { Fact } from '#engine/model/fact.ts'
import { numberOf } from '#engine/state/state.ts'
import { ladderAtoms } from '../answers/making.ts'
import { UNMEASURED, plainQuantity } from '../answers/quantity.ts'
import type { Measured, Quantity } from '../answers/quantity.ts'
import { FALSE, TRUE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import { holds } from './bits.ts'
import { meant } from './world.ts'
import type { World } from './world.ts'

type Rung = (quantity: Quantity) => Lit

/** A number of which each rung is found by the same way from other numbers. */
const ladder = (rung: (of: Rung) => Lit): Quantity => ({
  atLeast: (bound) => rung(({ atLeast }) => atLeast(bound)),
  above: (bound) => rung(({ above }) => above(bound)),
})

/** Every number that is known reaches the rung. */
const lowest = ({ gates: { all, some } }: World, of: readonly Measured[]): Measured => ({
  known: some(...of.map(({ known }) => known)),
  value: ladder((rung) => all(...of.map(({ known, value }) => some(-known, rung(value))))),
})

/** Which of these comes first. */
const firsts = ({ gates: { all } }: World, of: readonly Lit[]): readonly Lit[] =>
  of.map((lit, index) => all(lit, ...of.slice(0, index).map((earlier) => -earlier)))

const first = (world: World, of: readonly Measured[]): Measured => {
  const { all, some } = world.gates
  const known = of.map((each) => each.known)
  const taken = firsts(world, known)
  return { known: some(...known), value: ladder((rung) => some(...of.map(({ value }, index) => all(taken[index] ?? FALSE, rung(value))))) }
}

/** A sum is no ladder of its parts: it is left free where all parts are known. */
const sum = (world: World, fact: Fact, of: readonly Measured[]): Measured => {
  const known = world.gates.all(...of.map((part) => part.known))
  return { known, value: ladderAtoms(world, 'loose', `sum, ${fact.id}`, fact, (state) => numberOf(state, fact), known) }
}

/** The number a fact holds. Source: safety dossier 0.9, derived facts. */
export const measured = (world: World, fact: Fact): Measured => {
  const { derive } = fact
  if (derive === undefined) return world.person.answer(fact).number()
  switch (derive.kind) {
    case 'history':
      return { known: TRUE, value: world.person.past(derive.source).count() }
    case 'number-cases':
      return first(
        world,
        derive.cases.map(({ when, is }) => ({ known: holds(world.truth(when)), value: plainQuantity(is) })),
      )
    case 'truth':
    case 'cases':
      return UNMEASURED
    default: {
      const parts = derive.facts.map((ref) => measured(world, meant(world, ref)))
      return derive.kind === 'lowest' ? lowest(world, parts) : derive.kind === 'first' ? first(world, parts) : sum(world, fact, parts)
    }
  }
}

/** No number of this fact is higher than this. */
export const ceilingOf = (world: World, fact: Fact): number => {
  const { derive, max = Infinity } = fact
  if (derive?.kind === 'number-cases') return Math.max(...derive.cases.map(({ is }) => is))
  if (derive?.kind !== 'lowest' && derive?.kind !== 'first') return max
  return Math.max(...derive.facts.map((ref) => ceilingOf(world, meant(world, ref))))
}
