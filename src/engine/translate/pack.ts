import type { Knowledge } from '../model/knowledge.ts'
import { createTerms } from '../formula/terms.ts'
import type { Terms } from '../formula/terms.ts'
import { inputName } from './input/inputs.ts'
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

/** The flag for what keeps a screening open although everything is answered. */
export const HELD_OPEN = inputName('screening', 'held-open')

/**
 * Translates a pack from nothing. A proof leaves out that a held warning or an unreadable value keeps the screening open: that only
 * adds caution, and no client file says it. What runs `withHeld` knows it.
 */
export const translatePack = (knowledge: Knowledge, { withHeld } = { withHeld: false }): Translation => {
  const terms = createTerms()
  const rules = createInputRules()
  const all = allInputs(knowledge, terms, rules)
  const inputs = withHeld ? { ...all, heldOpen: terms.flag(HELD_OPEN) } : all
  return { terms, rules, inputs, verdict: verdictTerms(knowledge, terms, inputs) }
}
