import type { Knowledge } from '#engine/model/knowledge.ts'
import { askedOf } from './answers/asked.ts'
import { createBoard } from './answers/making.ts'
import type { Board } from './answers/making.ts'
import { dropsOf, pastOf } from './answers/past.ts'
import { FALSE } from './circuit/gates.ts'
import { readWorld } from './reading/read-world.ts'
import type { Person, World } from './reading/world.ts'
import { verdictOf } from './verdict/verdict.ts'
import type { Verdict } from './verdict/verdict.ts'

/** A pack as propositional logic. */
export interface Encoding {
  readonly board: Board
  readonly verdict: Verdict
  /** The same world for statements, which may ask what a letter has lifted. */
  readonly asked: World
}

/** Any client at all. */
const anyPerson = (board: Board): Person => ({
  answer: askedOf(board),
  past: pastOf(board),
  drop: dropsOf(board),
  letter: (rule) => board.atoms.loose(`letter, ${rule}`, ({ clearedRules }) => clearedRules.has(rule)),
})

/** Writes a pack as propositional logic, from the meaning of its words and nothing else. */
export const encode = (knowledge: Knowledge, change: (person: Person) => Person = (person) => person): Encoding => {
  const board = createBoard(knowledge)
  const person = change(anyPerson(board))
  const verdict = verdictOf(readWorld(board, person))
  const cleared = new Map(verdict.rulings.map((ruling) => [ruling.rule.id, ruling.cleared]))
  return { board, verdict, asked: readWorld(board, person, (rule) => cleared.get(rule) ?? FALSE) }
}
