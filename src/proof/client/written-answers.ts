import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Assignment } from '#engine/formula/evaluate.ts'
import { inputName } from '#engine/translate/input/inputs.ts'
import type { WrittenAnswer } from './client-file.ts'
import { FIRST_ASKED, TODAY, daysBefore } from './days-of-file.ts'

interface Parts {
  readonly holds: (part: string) => boolean
  readonly count: (part: string) => number
}

const partsOf = (inputs: Assignment, { id }: Fact): Parts => ({
  holds: (part) => inputs.get(inputName(id, part)) === true,
  count: (part) => Number(inputs.get(inputName(id, part)) ?? 0),
})

const WORDS = ['yes', 'no', 'not-sure', 'known-unchanged']

const sideIn = ({ holds }: Parts): string | undefined => {
  if (holds('left')) return holds('right') ? 'both' : 'left'
  return holds('right') ? 'right' : undefined
}

const marksIn = ({ sites }: Knowledge, { holds }: Parts): readonly string[] => sites.map(({ id }) => id).filter((id) => holds(`at-${id}`))

const details = (knowledge: Knowledge, fact: Fact, parts: Parts): Readonly<Record<string, unknown>> => {
  const { holds, count } = parts
  const at = marksIn(knowledge, parts)
  const side = sideIn(parts)
  return {
    ...(holds('dated') ? { since: daysBefore(count('days-ago')) } : {}),
    ...(side === undefined ? {} : { side }),
    ...(at.length === 0 ? {} : { at }),
    ...(holds('checked') ? { checked: true } : {}),
    ...(holds('steady') ? { confirmed: { by: 'Therapist', on: TODAY } } : {}),
    ...(fact.type === 'yes-no' && !holds('no') ? { on: daysBefore(FIRST_ASKED) } : {}),
  }
}

const yesNo = (knowledge: Knowledge, fact: Fact, parts: Parts): WrittenAnswer | undefined => {
  const answer = WORDS.find(parts.holds)
  if (answer === undefined || (answer === 'no' && !parts.holds('checked'))) return answer
  return { answer, ...details(knowledge, fact, parts) }
}

const chosenIn = ({ options }: Fact, { holds }: Parts): readonly string[] => options.map(({ id }) => id).filter((id) => holds(`is-${id}`))

const value = (knowledge: Knowledge, fact: Fact, parts: Parts): WrittenAnswer | undefined => {
  const { holds, count } = parts
  if (holds('not-sure')) return 'not-sure'
  switch (fact.type) {
    case 'number':
      return holds('measured') ? count('number') : undefined
    case 'one-of':
      return chosenIn(fact, parts)[0]
    case 'side':
      return sideIn(parts)
    case 'date':
      // A day nobody knows is an answer too.
      return holds('given') ? (holds('dated') ? daysBefore(count('days-ago')) : 'not-sure') : undefined
    case 'some-of':
      return holds('given') ? chosenIn(fact, parts) : undefined
    case 'regions':
      return holds('given') ? marksIn(knowledge, parts) : undefined
    default:
      return holds('given') ? 'as told' : undefined
  }
}

/** The answer that inputs stand for, as a client file writes it; undefined where there is none. */
export const writtenAnswer = (knowledge: Knowledge, inputs: Assignment, fact: Fact): WrittenAnswer | undefined => {
  if (fact.derive !== undefined) return undefined
  const parts = partsOf(inputs, fact)
  return fact.type === 'yes-no' ? yesNo(knowledge, fact, parts) : value(knowledge, fact, parts)
}
