import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { answerOf } from '#engine/state/state.ts'
import type { State } from '#engine/state/state.ts'
import type { Answer } from '#engine/model/client.ts'
import type { Atoms } from '../circuit/atoms.ts'
import type { Gates, Lit } from '../circuit/gates.ts'

/** What variables are made of. */
export interface Board {
  readonly knowledge: Knowledge
  readonly gates: Gates
  readonly atoms: Atoms
}

/** A variable that says something of the answer to a fact. */
export const answerAtom = ({ atoms }: Board, fact: Fact, part: string, says: (answer: Answer, state: State) => boolean): Lit =>
  atoms.exact(`${fact.id}: ${part}`, (state) => {
    const answer = answerOf(state, fact)
    return answer !== undefined && says(answer, state)
  })

/** No two of these hold at once. */
export const atMostOne = ({ gates }: Board, of: readonly Lit[]): void => {
  for (const [index, one] of of.entries()) for (const other of of.slice(index + 1)) gates.require(-one, -other)
}
