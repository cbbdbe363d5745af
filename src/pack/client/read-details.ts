import type { z } from 'zod'
import type { Answer, Witness } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Path } from '../located/value.ts'
import { readDay } from './read-day.ts'
import { readShape, take } from './read-parts.ts'
import { readPlaces } from './read-places.ts'
import { readValue } from './read-value.ts'
import { readerOn } from './reader.ts'
import type { Reader } from './reader.ts'
import { AnswerDetails } from './shape.ts'

type Details = z.output<typeof AnswerDetails>

/** An answer but for where it comes from. */
export type BareAnswer = Omit<Answer, 'origin'>

const readWritten = (reader: Reader, fact: Fact, { answer, value }: Details, path: Path): BareAnswer['value'] | undefined => {
  const { report } = reader
  if (answer === undefined && value === undefined) {
    report(path, { code: 'ISC-CLIENT-021', message: 'the field answer is missing', expected: 'answer, with what was answered' })
    return undefined
  }
  if (answer !== undefined && value !== undefined) {
    report([...path, 'value'], { code: 'ISC-CLIENT-006', message: 'answer and value cannot stand together' }, true)
    return undefined
  }
  return take(reader, readValue(reader, fact, answer ?? value), [...path, answer === undefined ? 'value' : 'answer'])
}

/** Sides and places that the fact does not have would be lost without a word. */
const checkFits = ({ report }: Reader, fact: Fact, details: Details, path: Path): void => {
  const misfits = [
    { field: 'side', misfit: details.side !== undefined && !fact.sided && !fact.placed },
    { field: 'at', misfit: details.at !== undefined && !fact.placed },
  ].filter(({ misfit }) => misfit)
  for (const { field } of misfits) {
    report([...path, field], { code: 'ISC-CLIENT-022', message: `an answer to ${fact.id} has no ${field}` }, true)
  }
}

const readWitness = (reader: Reader, witness: Witness | undefined, path: Path): Witness | undefined =>
  witness === undefined || readerOn(reader, witness.on, [...path, 'on']) === undefined ? undefined : witness

/** Reads an answer that is written as a map, with what was said around it. Undefined where any of it cannot be read. */
export const readDetails = (reader: Reader, fact: Fact, written: unknown, path: Path): BareAnswer | undefined => {
  const details = readShape(reader, AnswerDetails, written, path)
  if (details === undefined) return undefined
  checkFits(reader, fact, details, path)
  const { side, checked } = details
  const day = (field: 'since' | 'worse'): string | undefined =>
    details[field] === undefined ? undefined : take(reader, readDay(details[field], reader.today), [...path, field])
  const read = {
    since: day('since'),
    worse: day('worse'),
    at: details.at === undefined ? undefined : take(reader, readPlaces(reader.knowledge, details.at), [...path, 'at']),
    confirmed: readWitness(reader, details.confirmed, [...path, 'confirmed']),
    talked: readWitness(reader, details.talked, [...path, 'talked']),
    on: details.on === undefined ? reader.date : readerOn(reader, details.on, [...path, 'on'])?.date,
  }
  const value = readWritten(reader, fact, details, path)
  const lost = (['since', 'worse', 'at', 'confirmed', 'talked'] as const).some(
    (field) => details[field] !== undefined && read[field] === undefined,
  )
  return value === undefined || read.on === undefined || lost ? undefined : { value, side, checked, ...read, on: read.on }
}
