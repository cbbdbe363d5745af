import { FALSE, TRUE } from '../circuit/gates.ts'
import { SILENCE } from './answered.ts'
import type { Answered } from './answered.ts'
import type { Measured } from './quantity.ts'

/** An answer to a yes/no question with nothing said around it. */
export type Word = 'yes' | 'no' | 'not-sure' | 'accepted'

/** The same answer for everybody. */
export const fixedAnswer = (word: Word): Answered => {
  const is = (wanted: Word): number => (word === wanted ? TRUE : FALSE)
  return { ...SILENCE, given: TRUE, yes: is('yes'), no: is('no'), unsure: is('not-sure'), kept: is('accepted'), accepted: is('accepted') }
}

/** A number that was measured. */
export const fixedNumber = (value: Measured['value']): Answered => ({ ...SILENCE, given: TRUE, number: () => ({ known: TRUE, value }) })

/** A yes that happened so many days ago. */
export const fixedDay = (value: Measured['value']): Answered => ({
  ...fixedAnswer('yes'),
  daysAgo: () => ({ known: TRUE, value }),
})
