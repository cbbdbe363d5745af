import fc from 'fast-check'
import { compose } from '#engine/assess/compose.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { State } from '#engine/state/state.ts'
import { inputsOfClients } from '#proof/compare/inputs-of-client.ts'
import { publishedClients } from '../../test/support/published.ts'
import { anyClient } from '../../test/support/random/clients.ts'
import type { Book } from './book.ts'
import type { Facts } from './plain/facts.ts'

/** One client in the forms in which engines are handed one. */
export interface Subject {
  readonly name: string
  readonly client: Client
  readonly facts: Facts
  /** The client opened for reading, for the join of restrictions. */
  readonly state: State
}

const SEED = 20261125

type ReadClient = ReturnType<typeof inputsOfClients>

/** Reads a client for a book. Letters are judged here, before any peer: it is spared that. */
const subjectOf = (knowledge: Knowledge, read: ReadClient, book: Book, name: string, client: Client): Subject => ({
  name,
  client,
  state: compose(knowledge, client).state,
  facts: book.facts(read(client)),
})

/** The same order each time, and none that any engine could profit from. */
const shuffled = <T>(values: readonly T[]): readonly T[] =>
  fc.sample(fc.shuffledSubarray([...values], { minLength: values.length }), { numRuns: 1, seed: SEED })[0] ?? []

/** Every published client and so many random ones, always the same, mixed. */
export const subjectsOf = (knowledge: Knowledge, book: Book, random: number): readonly Subject[] => {
  const published = publishedClients(knowledge).map(({ name, read }) => ({ name, client: read.client }))
  const made = fc
    .sample(anyClient, { numRuns: random, seed: SEED })
    .map((client, index) => ({ name: `random client ${index + 1}`, client }))
  const read = inputsOfClients(knowledge)
  return shuffled([...published, ...made]).map(({ name, client }) => subjectOf(knowledge, read, book, name, client))
}
