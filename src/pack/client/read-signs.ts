import type { Answer, Answers, Sign } from '#engine/model/client.ts'
import type { Path } from '../located/value.ts'
import { take } from './read-parts.ts'
import { readPlaces } from './read-places.ts'
import { checkName } from './reader.ts'
import type { Known, Reader } from './reader.ts'

/** Techniques as cards and as rules name them. */
export const techniques = ({ knowledge }: Reader): Known => ({
  what: 'technique',
  names: new Set([...knowledge.cardById.keys(), ...knowledge.techniqueById.keys()]),
})

const signRules = ({ knowledge }: Reader): Known => ({
  what: 'sign',
  names: new Set(knowledge.rules.filter(({ kind }) => kind === 'sign').map(({ id }) => id)),
})

const readSign = (reader: Reader, sign: Sign, path: Path): Sign => {
  const { technique, at } = sign
  if (technique !== undefined) checkName(reader, techniques(reader), technique, [...path, 'technique'])
  return at === undefined ? sign : { ...sign, at: take(reader, readPlaces(reader.knowledge, at), [...path, 'at']) }
}

/** Reads signs that were noticed under the hands; unknown ones are reported and left out. */
export const readSigns = (reader: Reader, signs: readonly Sign[], path: Path): readonly Sign[] => {
  const known = signRules(reader)
  for (const [index, { id }] of signs.entries()) checkName(reader, known, id, [...path, index, 'id'])
  return signs.flatMap((sign, index) => (known.names.has(sign.id) ? [readSign(reader, sign, [...path, index])] : []))
}

/** A sign that was noticed is a fact of the client. */
export const signAnswers = (signs: readonly Sign[], on: string): Answers => {
  const answers: Record<string, Answer> = {}
  for (const sign of signs) {
    answers[sign.id] = { value: 'yes', on, origin: 'given', at: sign.at }
    if (sign.escalated === true) answers[`${sign.id}-escalated`] = { value: 'yes', on, origin: 'given' }
  }
  return answers
}
