import type { Clearance } from '#engine/model/client.ts'
import type { Path } from '../located/value.ts'
import { readShape } from './read-parts.ts'
import { checkName, readerOn } from './reader.ts'
import type { Known, Reader } from './reader.ts'
import { Letter } from './shape.ts'

// A letter may name a condition in plain words; what looks like an id should be one.
const LOOKS_LIKE_AN_ID = /^[a-z]{2,3}-[a-z0-9-]+$/u

const rules = ({ knowledge }: Reader): Known => ({
  what: 'rule',
  names: new Set([...knowledge.ruleById.keys(), ...knowledge.factById.keys()]),
})

const readLetter = (reader: Reader, written: unknown, path: Path): readonly Clearance[] => {
  const letter = readShape(reader, Letter, written, path)
  if (letter === undefined || readerOn(reader, letter.on, [...path, 'on']) === undefined) return []
  for (const [index, name] of letter.names.entries()) {
    if (LOOKS_LIKE_AN_ID.test(name)) checkName(reader, rules(reader), name, [...path, 'names', index])
  }
  return [letter]
}

/** Reads letters of people who may clear a paused rule; each that cannot be read is reported and left out. */
export const readLetters = (reader: Reader, written: unknown, path: Path): readonly Clearance[] => {
  if (written === undefined) return []
  if (Array.isArray(written)) return written.flatMap((letter, index) => readLetter(reader, letter, [...path, index]))
  reader.report(path, {
    code: 'ISC-CLIENT-006',
    message: 'this is not a list of letters',
    expected: 'a list of { names, by, on, written }',
  })
  return []
}
