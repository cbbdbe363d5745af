import type { Fact } from '#engine/model/fact.ts'
import { TRUE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import { FAILS, HOLDS, either, every, firstOf, plain } from './bits.ts'
import type { Bits } from './bits.ts'
import type { World } from './world.ts'

/** Read on the cautious side. A yes adds caution where it is asked positively. */
export const cautious = ({ cautious: side }: Fact, positive: boolean): Bits => (positive && side === 'yes' ? HOLDS : FAILS)

const applies = (world: World, { appliesWhen }: Fact): Bits => (appliesWhen === undefined ? HOLDS : world.truth(appliesWhen))

/** Nobody answered: no, where the fact cannot apply; else as the fact says of silence. Source: safety dossier 0.9. */
export const silent = (world: World, fact: Fact, positive: boolean): Bits => {
  if (fact.unanswered === 'absent') return FAILS
  const may = applies(world, fact)
  return fact.unanswered === 'open' ? { canHold: may.canHold, canFail: TRUE } : every(world.gates, [may, cautious(fact, positive)])
}

/** The fact may apply to the client. */
export const mayApply = (world: World, fact: Fact): Lit => applies(world, fact).canHold

const answered = (world: World, fact: Fact): Bits => {
  const { yes, no, unsure, kept, accepted } = world.person.answer(fact)
  const side = cautious(fact, true)
  return firstOf(
    world.gates,
    [
      [yes, HOLDS],
      [no, FAILS],
      [accepted, FAILS],
      [world.gates.some(unsure, kept), side],
    ],
    silent(world, fact, true),
  )
}

/** A fact that others imply is true whatever was answered, but for a finding that was accepted. Source: safety dossier 0.8, 0.9. */
const implied = (world: World, { impliedBy }: Fact, accepted: Lit): Bits => {
  const by = impliedBy === undefined ? FAILS : world.truth(impliedBy)
  return firstOf(world.gates, [[accepted, FAILS]], by)
}

/** What is known of a yes/no fact. */
export const readFact = (world: World, fact: Fact): Bits => {
  const { derive, impliedBy } = fact
  if (derive?.kind === 'truth') return world.truth(derive.when, fact.cautious === 'yes')
  if (derive?.kind === 'history') return plain(world.person.past(derive.source).holds())
  const own = answered(world, fact)
  return impliedBy === undefined ? own : either(world.gates, [own, implied(world, fact, world.person.answer(fact).accepted)])
}
