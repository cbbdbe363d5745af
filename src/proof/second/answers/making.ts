import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { answerOf } from '#engine/state/state.ts'
import type { State } from '#engine/state/state.ts'
import type { Answer } from '#engine/model/client.ts'
import { createAtoms } from '../circuit/atoms.ts'
import type { Atoms } from '../circuit/atoms.ts'
import { TRUE, createGates } from '../circuit/gates.ts'
import type { Gates, Lit } from '../circuit/gates.ts'
import { freeQuantity } from './quantity.ts'
import type { Ladder, Range } from './quantity.ts'

/** What variables are made of. */
export interface Board {
  readonly knowledge: Knowledge
  readonly gates: Gates
  readonly atoms: Atoms
  /** Ladders of which a client is made, by name. */
  readonly ladders: Map<string, Ladder>
}

/** A board on which nothing is written yet. */
export const createBoard = (knowledge: Knowledge): Board => {
  const gates = createGates()
  return { knowledge, gates, atoms: createAtoms(gates), ladders: new Map() }
}

/** A variable that says something of the answer to a fact. */
export const answerAtom = ({ atoms }: Board, fact: Fact, part: string, says: (answer: Answer, state: State) => boolean): Lit =>
  atoms.exact(`${fact.id}: ${part}`, (state) => {
    const answer = answerOf(state, fact)
    return answer !== undefined && says(answer, state)
  })

/** A number of a client; `loose` where it hangs on something else that is left out. */
export const ladderAtoms = (
  { gates, atoms, ladders }: Board,
  kind: 'exact' | 'loose',
  name: string,
  range: Range,
  reads: (state: State) => number | undefined,
  known: Lit = TRUE,
): Ladder => {
  const ladder = ladders.get(name) ?? freeQuantity(gates, atoms[kind], name, range, reads, known)
  ladders.set(name, ladder)
  return ladder
}

/** No two of these hold at once. */
export const atMostOne = ({ gates }: Board, of: readonly Lit[]): void => {
  for (const [index, one] of of.entries()) for (const other of of.slice(index + 1)) gates.require(-one, -other)
}
