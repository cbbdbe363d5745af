import { NOT_SURE } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { WrittenAnswer } from '../../client/client-file.ts'
import { ANSWERED, TODAY, daysBefore } from './calendar.ts'
import type { Found } from './found.ts'

type Around = Readonly<Record<string, unknown>>

const WORDS = ['yes', 'no', NOT_SURE, 'known-unchanged'] as const

const sideIn = (is: (part: string) => boolean): string | undefined => {
  if (is('left')) return is('right') ? 'both' : 'left'
  return is('right') ? 'right' : undefined
}

const placesIn = ({ sites }: Knowledge, is: (part: string) => boolean): readonly string[] =>
  sites.map(({ id }) => id).filter((id) => is(`at ${id}`))

const day = ({ number }: Found, { id }: Fact): string => daysBefore(number(`${id}: days ago`) ?? 0)

const around = (knowledge: Knowledge, fact: Fact, found: Found, is: (part: string) => boolean): Around => {
  const side = sideIn(is)
  const at = placesIn(knowledge, is)
  return {
    ...(is('day known') ? { since: day(found, fact) } : {}),
    ...(side === undefined ? {} : { side }),
    ...(at.length === 0 ? {} : { at }),
    ...(is('checked') ? { checked: true } : {}),
    ...(is('accepted') ? { confirmed: { by: 'Therapist', on: TODAY } } : {}),
    on: daysBefore(ANSWERED),
  }
}

const yesNo = (knowledge: Knowledge, fact: Fact, found: Found, is: (part: string) => boolean): WrittenAnswer | undefined => {
  const answer = WORDS.find(is)
  if (answer === undefined) return undefined
  if (answer === 'no') return is('checked') ? { answer, checked: true } : answer
  return { answer, ...around(knowledge, fact, found, is) }
}

/** The answer a model gives to one fact, as a client file writes it. */
export const answerIn = (knowledge: Knowledge, fact: Fact, found: Found): WrittenAnswer | undefined => {
  const is = (part: string): boolean => found.is(`${fact.id}: ${part}`)
  if (fact.type === 'yes-no') return yesNo(knowledge, fact, found, is)
  if (is(NOT_SURE)) return NOT_SURE
  const options = fact.options.map(({ id }) => id)
  switch (fact.type) {
    case 'number':
      return is('measured') ? (found.number(fact.id) ?? fact.min ?? 0) : undefined
    case 'one-of':
      return options.find(is)
    case 'some-of':
      return is('given') ? options.filter((option) => is(`has ${option}`)) : undefined
    case 'side':
      return sideIn(is)
    case 'regions':
      return is('given') ? placesIn(knowledge, is) : undefined
    case 'date':
      return is('given') ? (is('day known') ? day(found, fact) : NOT_SURE) : undefined
    case 'text':
      return is('given') ? 'in their words' : undefined
  }
}
