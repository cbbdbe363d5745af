import type { Condition, FactRef } from '#engine/model/condition.ts'
import type { Fact, HistorySource } from '#engine/model/fact.ts'
import type { Answered } from '../answers/answered.ts'
import type { Board } from '../answers/making.ts'
import type { Past } from '../answers/past.ts'
import type { Quantity } from '../answers/quantity.ts'
import type { Lit } from '../circuit/gates.ts'
import type { Bits } from './bits.ts'

/** Everything that differs from client to client. */
export interface Person {
  readonly answer: (fact: Fact) => Answered
  readonly past: (source: HistorySource) => Past
  /** By how much a number lies below what it last was. */
  readonly drop: (fact: Fact) => Quantity
  /** A letter counts for this rule, should it pause. */
  readonly letter: (rule: string) => Lit
}

/** Any client, with the facts of the pack read off their answers. */
export interface World extends Board {
  readonly person: Person
  /** A yes/no fact. */
  readonly fact: (ref: FactRef) => Bits
  /** A condition; `positive` is false where being met asks for less. */
  readonly truth: (condition: Condition, positive?: boolean) => Bits
}

/** The fact that is meant. */
export const meant = ({ knowledge }: Pick<World, 'knowledge'>, { index, id }: FactRef): Fact => {
  const fact = knowledge.facts[index]
  if (fact === undefined) throw new RangeError(`the pack has no fact ${id}`)
  return fact
}
