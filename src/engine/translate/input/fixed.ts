import type { Terms } from '../../formula/terms.ts'
import type { Num } from '../../formula/term.ts'
import type { AnswerTerms } from './answer.ts'
import { neverGiven } from './answers.ts'

/** A yes/no answer that is the same for everybody, with nothing said around it. */
export const fixedAnswer = (terms: Terms, answer: 'yes' | 'no' | 'not-sure' | 'known-unchanged', steady = false): AnswerTerms => ({
  ...neverGiven(terms),
  given: terms.yes,
  yes: terms.known(answer === 'yes'),
  no: terms.known(answer === 'no'),
  unsure: terms.known(answer === 'not-sure'),
  unchanged: terms.known(answer === 'known-unchanged'),
  steady: terms.known(steady),
})

/** A yes with the day it happened, so many days ago. */
export const fixedDay = (terms: Terms, ago: Num): AnswerTerms => ({
  ...fixedAnswer(terms, 'yes'),
  since: () => ({ known: terms.yes, ago }),
})

/** A number that was measured. */
export const fixedNumber = (terms: Terms, value: Num): AnswerTerms => ({
  ...neverGiven(terms),
  given: terms.yes,
  number: () => ({ known: terms.yes, value }),
})
