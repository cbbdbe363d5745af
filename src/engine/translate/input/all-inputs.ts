import type { Fact } from '../../model/fact.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import type { Terms } from '../../formula/terms.ts'
import { oncePer } from '../../once.ts'
import type { AnswerTerms, Measured } from './answer.ts'
import { answerTerms } from './answers.ts'
import { historyTerms } from './histories.ts'
import { inputName } from './inputs.ts'
import type { Inputs } from './inputs.ts'
import type { InputRules } from './rules-of-inputs.ts'

/** Every number that is compared with its past lies between these. */
const RANGE = { least: -1_000_000, most: 1_000_000 }

/** The inputs of every client this pack can meet; `rules` learns what ties them together. */
export const allInputs = (knowledge: Knowledge, terms: Terms, rules: InputRules): Inputs => ({
  answer: oncePer((fact: Fact): AnswerTerms => answerTerms({ knowledge, terms, rules }, fact)),
  previous: oncePer((fact: Fact): Measured => {
    const value = terms.quantity(inputName(`before/${fact.id}`, 'number'), fact.whole)
    const known = terms.flag(inputName(`before/${fact.id}`, 'measured'))
    rules.add(terms.implies(known, terms.notAbove(terms.constant(fact.min ?? RANGE.least), value)))
    rules.add(terms.implies(known, terms.notAbove(value, terms.constant(fact.max ?? RANGE.most))))
    return { known, value }
  }),
  history: historyTerms(terms, rules),
  letter: (rule) => terms.flag(inputName(`letter/${rule}`, 'counts')),
  heldOpen: terms.no,
})
