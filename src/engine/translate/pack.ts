import type { Knowledge } from '../model/knowledge.ts'
import { createTerms } from '../formula/terms.ts'
import type { Terms } from '../formula/terms.ts'
import { allInputs } from './input/all-inputs.ts'
import type { Inputs } from './input/inputs.ts'
import { createInputRules } from './input/rules-of-inputs.ts'
import type { InputRules } from './input/rules-of-inputs.ts'
import { verdictTerms } from './verdict.ts'
import type { VerdictTerms } from './verdict.ts'

/** A pack as formulas, with the inputs they are about. */
export interface Translation {
  readonly terms: Terms
  readonly rules: InputRules
  readonly inputs: Inputs
  readonly verdict: VerdictTerms
}

/** Translates a pack from nothing. */
export const translatePack = (knowledge: Knowledge): Translation => {
  const terms = createTerms()
  const rules = createInputRules()
  const inputs = allInputs(knowledge, terms, rules)
  return { terms, rules, inputs, verdict: verdictTerms(knowledge, terms, inputs) }
}
