import type { Condition } from '../model/condition.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Bool } from '../formula/term.ts'
import type { Terms } from '../formula/terms.ts'
import type { Inputs } from './input/inputs.ts'
import { oncePer } from '../once.ts'
import { translate } from './conditions.ts'
import { kleeneLogic } from './kleene.ts'
import type { Kleene } from './kleene.ts'
import { factFor } from './reading.ts'
import type { Reading } from './reading.ts'
import { yesNoFact } from './yes-no-facts.ts'

/** Reads the conditions of a pack as formulas over inputs. `cleared` answers what only statements may ask. */
export const createReading = (
  knowledge: Knowledge,
  terms: Terms,
  inputs: Inputs,
  cleared: (rule: string) => Bool = () => terms.no,
): Reading => {
  const positively = oncePer((condition: Condition): Kleene => translate(reading, condition, true))
  const negatively = oncePer((condition: Condition): Kleene => translate(reading, condition, false))
  const facts = oncePer((index: number): Kleene => yesNoFact(reading, factFor(reading, { id: '', index })))
  const reading: Reading = {
    knowledge,
    terms,
    logic: kleeneLogic(terms),
    inputs,
    cleared,
    truth: (condition, positive = true) => (positive ? positively : negatively)(condition),
    fact: ({ index }) => facts(index),
  }
  return reading
}
