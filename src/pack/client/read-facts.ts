import type { Answer, Answers } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Path } from '../located/value.ts'
import { nearest } from '../problem/nearest.ts'
import { readDetails } from './read-details.ts'
import type { BareAnswer } from './read-details.ts'
import { take } from './read-parts.ts'
import { readValue } from './read-value.ts'
import type { Reader } from './reader.ts'

/** Answers that could be read, and the ids of facts whose value could not. */
export interface FactsRead {
  readonly answers: Answers
  readonly malformed: readonly string[]
}

const isMap = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads the answer to one fact. Undefined, and reported, where it cannot be read. */
export const readFact = (reader: Reader, fact: Fact, written: unknown, path: Path): BareAnswer | undefined => {
  if (isMap(written)) return readDetails(reader, fact, written, path)
  if (written === null) {
    reader.report(path, { code: 'ISC-CLIENT-009', message: `${fact.id} is left empty`, expected: 'a value, not-sure, or no line at all' })
    return undefined
  }
  const value = take(reader, readValue(reader, fact, written), path)
  return value === undefined ? undefined : { value, on: reader.date }
}

const tellUnknown = ({ knowledge, report }: Reader, id: string, path: Path): void => {
  const { factById, groups } = knowledge
  const message = groups.has(id) ? `${id} is a group of facts; answers are given one by one` : `there is no fact ${id}`
  report(path, { code: 'ISC-CLIENT-008', message, nearest: nearest(id, factById.keys()) }, true)
}

/** Reads facts by id. Every fault is reported at its place; a fact whose value does not fit counts as malformed. */
export const readFacts = (reader: Reader, facts: Readonly<Record<string, unknown>>, path: Path, origin: Answer['origin']): FactsRead => {
  const { knowledge, report } = reader
  const answers: Record<string, Answer> = {}
  const malformed: string[] = []
  for (const [id, written] of Object.entries(facts)) {
    const here = [...path, id]
    const fact = knowledge.factById.get(id)
    if (fact === undefined) tellUnknown(reader, id, here)
    else if (fact.derive !== undefined) {
      report(here, { code: 'ISC-CLIENT-013', message: `${id} follows from other answers and cannot be given` }, true)
    } else {
      const answer = readFact(reader, fact, written, here)
      if (answer === undefined) malformed.push(id)
      else answers[id] = { ...answer, origin }
    }
  }
  return { answers, malformed }
}
