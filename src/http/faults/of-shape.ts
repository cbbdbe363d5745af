import type { z } from 'zod'
import { Fault } from '#edges/fault.ts'
import { HTTP_FAULTS } from './catalogue.ts'

/** A part of a request that a schema describes. */
export type InputPart = 'params' | 'query' | 'body'

/** What a name in a place may look like. Anything else was made up by the sender and is not repeated. */
const NAME = /^\w{1,40}$/

const named = (part: PropertyKey): string => (typeof part !== 'symbol' && NAME.test(String(part)) ? String(part) : '?')

const pathOf = (issue: z.core.$ZodIssue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path

/** The fault of input that does not fit its schema. It names the first place; what stood there is not repeated. */
export const faultOfShape = (part: InputPart, error: z.core.$ZodError): Fault => {
  const [first] = error.issues
  const path = first === undefined ? [] : pathOf(first)
  return new Fault(HTTP_FAULTS.badInput, { place: [part, ...path.map(named)].join('.') })
}
