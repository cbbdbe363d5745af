import * as fc from 'fast-check'
import type { Answer, Answers, Client } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import { SCIATICA } from '../sciatica.ts'
import { answersFor } from './answers.ts'

/** What becomes of one fact of a client: another answer, none at all, or something that cannot be read. */
export interface Edit {
  readonly fact: Fact
  readonly answer: Answer | undefined
  readonly malformed: boolean
}

/** Facts that are asked; all others are computed. */
export const ASKED: readonly Fact[] = SCIATICA.facts.filter(({ derive }) => derive === undefined)

const editsFor = (fact: Fact): readonly Edit[] => [
  ...answersFor(SCIATICA, fact).map((answer) => ({ fact, answer, malformed: false })),
  { fact, answer: undefined, malformed: false },
  { fact, answer: undefined, malformed: true },
]

const EDITS: ReadonlyMap<Fact, readonly Edit[]> = new Map(ASKED.map((fact) => [fact, editsFor(fact)]))

/** Everything that may become of a fact, plainest first. */
export const editsOf = (fact: Fact): readonly Edit[] => EDITS.get(fact) ?? []

/** A client after edits; where two speak of one fact, the later one counts. */
export const edited = (client: Client, edits: readonly Edit[]): Client => {
  const answers: Record<string, Answer> = { ...client.answers }
  const malformed = new Set(client.malformed)
  for (const edit of edits) {
    malformed.delete(edit.fact.id)
    if (edit.answer !== undefined) answers[edit.fact.id] = edit.answer
    else if (answers[edit.fact.id] !== undefined) delete answers[edit.fact.id]
    if (edit.malformed) malformed.add(edit.fact.id)
  }
  return { ...client, answers, malformed: [...malformed] }
}

/** A client with one answer put in place. */
export const withAnswer = (client: Client, fact: Fact, answer: Answer | undefined): Client =>
  edited(client, [{ fact, answer, malformed: false }])

/** The answers of edits alone. */
export const answersIn = (edits: readonly Edit[]): Answers =>
  Object.fromEntries(edits.flatMap(({ fact, answer }) => (answer === undefined ? [] : [[fact.id, answer] as const])))

/** The fact of an id that the pack must hold. */
export const factNamed = (id: string): Fact => {
  const fact = SCIATICA.factById.get(id)
  if (fact === undefined) throw new Error(`the pack holds no fact ${id}`)
  return fact
}

/** One of these facts, by its id so that a failing law prints no more than that. */
export const factAmong = (facts: readonly Fact[]): fc.Arbitrary<string> => fc.constantFrom(...facts.map(({ id }) => id))
