import { ANSWERS, NOT_SURE } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import { nearest } from '../problem/nearest.ts'
import { readDay } from './read-day.ts'
import { readPlaces } from './read-places.ts'
import type { Reader } from './reader.ts'
import { fault } from './value-fault.ts'
import type { ReadValue } from './value-fault.ts'

const shown = (written: unknown): string => JSON.stringify(written)

const nearestTo = (written: unknown, known: readonly string[]): string | undefined =>
  typeof written === 'string' ? nearest(written, known) : undefined

const yesNo = (written: unknown): ReadValue<string> => {
  const word = written === true ? 'yes' : written === false ? 'no' : written
  const found = ANSWERS.find((answer) => answer === word)
  if (found !== undefined) return { value: found }
  return fault('ISC-CLIENT-009', `${shown(written)} is not an answer`, ANSWERS.join(', '), { near: nearestTo(word, ANSWERS) })
}

const rangeOf = ({ min, max, unit, whole }: Fact): string => {
  const kind = whole ? 'a whole number' : 'a number'
  const range = min === undefined && max === undefined ? '' : ` from ${min ?? '…'} to ${max ?? '…'}`
  return `${kind}${range}${unit === undefined ? '' : ` (${unit})`}`
}

const number = (fact: Fact, written: unknown): ReadValue<number> => {
  const { id, min, max, whole } = fact
  if (typeof written !== 'number' || !Number.isFinite(written)) {
    return fault('ISC-CLIENT-009', `${id} takes a number, not ${shown(written)}`, rangeOf(fact))
  }
  if (whole && !Number.isInteger(written)) return fault('ISC-CLIENT-010', `${written} is not a whole number`, rangeOf(fact))
  if ((min !== undefined && written < min) || (max !== undefined && written > max)) {
    return fault('ISC-CLIENT-010', `${written} is out of range for ${id}`, rangeOf(fact))
  }
  return { value: written }
}

const optionsOf = ({ options }: Fact): readonly string[] => options.map(({ id }) => id)

const oneOf = (fact: Fact, written: unknown, at?: number): ReadValue<string> => {
  const known = optionsOf(fact)
  if (typeof written === 'string' && known.includes(written)) return { value: written }
  return fault('ISC-CLIENT-009', `${shown(written)} is not a value of ${fact.id}`, known.join(', '), {
    near: nearestTo(written, known),
    at,
  })
}

const someOf = (fact: Fact, written: unknown): ReadValue<readonly string[]> => {
  if (!Array.isArray(written)) return fault('ISC-CLIENT-009', `${fact.id} takes a list`, `some of ${optionsOf(fact).join(', ')}`)
  const read: string[] = []
  for (const [index, item] of written.entries()) {
    const one = oneOf(fact, item, index)
    if ('fault' in one) return one
    read.push(one.value)
  }
  return { value: read }
}

/** Reads the value of a fact by its type. `not-sure` and `declined` are values of every type. */
export const readValue = (
  { knowledge, today }: Pick<Reader, 'knowledge' | 'today'>,
  fact: Fact,
  written: unknown,
): ReadValue<string | number | readonly string[]> => {
  if (fact.type === 'yes-no') return yesNo(written)
  if (written === NOT_SURE || written === 'declined') return { value: written }
  switch (fact.type) {
    case 'number':
      return number(fact, written)
    case 'date':
      return readDay(written, today)
    case 'one-of':
    case 'side':
      return oneOf(fact, written)
    case 'some-of':
      return someOf(fact, written)
    case 'regions':
      return readPlaces(knowledge, written)
    default:
      return typeof written === 'string' ? { value: written } : fault('ISC-CLIENT-009', `${fact.id} takes text`, 'text')
  }
}
