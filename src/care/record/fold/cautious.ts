import type { Answer, Answers } from '#engine/model/client.ts'
import { NOT_SURE } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Facts } from './facts.ts'

type Value = Answer['value']

/** From the least cautious to the most, for a fact whose cautious side is `yes`. Source: safety dossier 0.2. */
const RISK = ['no', 'known-unchanged', 'declined', NOT_SURE, 'yes']
/** The same for a protective fact. Source: safety dossier 0.9. */
const PROTECTIVE = ['yes', 'known-unchanged', 'declined', NOT_SURE, 'no']

const worst = (order: readonly string[], values: readonly Value[]): Value =>
  order[Math.max(...values.map((value) => (typeof value === 'string' ? order.indexOf(value) : -1)))] ?? NOT_SURE

const allAlike = (values: readonly Value[]): boolean => values.every((value) => JSON.stringify(value) === JSON.stringify(values[0]))

const everyPlace = (values: readonly (readonly string[])[]): readonly string[] => [...new Set(values.flat())].toSorted()

/** Differing values as one on the cautious side: the worse, all places, both sides; and "not sure" where no value is worse by itself. */
const joinedValue = (fact: Fact, values: readonly Value[]): Value => {
  const [first] = values
  if (first !== undefined && allAlike(values)) return first
  if (fact.type === 'yes-no') return worst(fact.cautious === 'yes' ? RISK : PROTECTIVE, values)
  const lists = values.filter((value) => typeof value === 'object')
  if (lists.length === values.length) return everyPlace(lists)
  const sides = values.every((value) => value === 'left' || value === 'right' || value === 'both')
  return fact.type === 'side' && sides ? 'both' : NOT_SURE
}

const onlyIfAlike = <T>(values: readonly (T | undefined)[], otherwise: T | undefined): T | undefined =>
  values.every((value) => JSON.stringify(value) === JSON.stringify(values[0])) ? values[0] : otherwise

/** Answers to one fact that differ, as one answer that is at least as cautious as each. */
const joinedAnswer = (fact: Fact, answers: readonly Answer[]): Answer => {
  const places = answers.map(({ at }) => at)
  return {
    value: joinedValue(
      fact,
      answers.map(({ value }) => value),
    ),
    on:
      answers
        .map(({ on }) => on)
        .toSorted()
        .at(-1) ?? '',
    origin: 'given',
    since: onlyIfAlike(
      answers.map(({ since }) => since),
      NOT_SURE,
    ),
    worse: onlyIfAlike(
      answers.map(({ worse }) => worse),
      NOT_SURE,
    ),
    side: onlyIfAlike(
      answers.map(({ side }) => side),
      undefined,
    ),
    // Where one version names no place it may be anywhere, which is more than the places of the others.
    at: places.every((place) => place !== undefined) ? everyPlace(places) : undefined,
    checked: answers.every(({ checked }) => checked === true) ? true : undefined,
    confirmed: onlyIfAlike(
      answers.map(({ confirmed }) => confirmed),
      undefined,
    ),
    talked: onlyIfAlike(
      answers.map(({ talked }) => talked),
      undefined,
    ),
  }
}

/**
 * The answers as they count until a person has settled what differs: on the cautious side, fact by fact. Facts that the pack
 * does not know are left out. Source: safety dossier SP-106.
 */
export const cautiously = (knowledge: Knowledge, facts: Facts): Answers => {
  const joined: Record<string, Answer> = {}
  for (const [id, standing] of facts) {
    const fact = knowledge.factById.get(id)
    const [only, ...others] = standing.map(({ answer }) => answer)
    if (fact === undefined || only === undefined) continue
    joined[id] = others.length === 0 ? only : joinedAnswer(fact, [only, ...others])
  }
  return joined
}
