import type { Fact } from '../model/fact.ts'
import { answerOf, cannotApply, truthOf } from '../state/state.ts'
import { TRUE } from '../model/truth.ts'
import type { State } from '../state/state.ts'

/**
 * Mandatory facts without an answer that may still apply. A fact that is already true by implication needs no answer of its own,
 * and a value that could not be read counts as none. Source: safety dossier 0.9, SP-25, SP-107.
 */
export const missingAnswers = (state: State): readonly Fact[] =>
  state.knowledge.facts.filter((fact) => {
    if (state.client.malformed.includes(fact.id)) return true
    if (!fact.mandatory || answerOf(state, fact) !== undefined || cannotApply(state, fact)) return false
    return fact.impliedBy === undefined || truthOf(state, fact) !== TRUE
  })
