import type { Fact } from '#engine/model/fact.ts'
import { FALSE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import { fails } from './bits.ts'
import type { World } from './world.ts'

/** A choice, or a set of them. */
export interface Choice {
  readonly made: Lit
  readonly unsure: Lit
  readonly among: (values: readonly string[]) => Lit
}

/** The first case that is not known to be false, so that what is open takes the earlier, more cautious case. */
const byCases = (world: World, cases: readonly { readonly when: Lit; readonly is: string }[]): Choice => {
  const { all, some } = world.gates
  const taken = cases.map(({ when }, index) => all(when, ...cases.slice(0, index).map((earlier) => -earlier.when)))
  return {
    made: some(...cases.map(({ when }) => when)),
    unsure: FALSE,
    among: (values) => some(...cases.map(({ is }, index) => (values.includes(is) ? (taken[index] ?? FALSE) : FALSE))),
  }
}

/** The choice a fact holds. */
export const choiceIn = (world: World, fact: Fact): Choice => {
  const { some } = world.gates
  const { derive } = fact
  if (derive?.kind === 'cases')
    return byCases(
      world,
      derive.cases.map(({ when, is }) => ({ when: -fails(world.truth(when)), is })),
    )
  if (derive?.kind === 'history') {
    const { recorded, is } = world.person.past(derive.source)
    return { made: recorded(), unsure: FALSE, among: (values) => some(...values.map(is)) }
  }
  const { given, unsure, chose } = world.person.answer(fact)
  return { made: given, unsure, among: (values) => some(...values.map(chose)) }
}
