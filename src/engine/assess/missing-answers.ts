import type { Fact } from '../model/fact.ts'
import { TRUE } from '../model/truth.ts'
import { answered } from '../state/read-answer.ts'
import { answerOf, cannotApply, truthOf } from '../state/state.ts'
import type { State } from '../state/state.ts'

/** A warning that is held answers for nobody: the question stays open until it is asked again. */
const isHeldOnly = (state: State, fact: Fact): boolean =>
  answerOf(state, fact)?.origin === 'held' && answered(state.client.answers[fact.id]) === undefined

/** Does a value that could not be read, or a warning that is held, keep a question open that was answered? Source: SP-30, SP-107. */
export const isHeldOpen = (state: State): boolean =>
  state.client.malformed.length > 0 ||
  state.knowledge.facts.some((fact) => fact.mandatory && isHeldOnly(state, fact) && !cannotApply(state, fact))

/**
 * Mandatory facts without an answer that may still apply. A fact that is already true by implication needs no answer of its own,
 * and a value that could not be read counts as none. Source: safety dossier 0.9, SP-25, SP-107.
 */
export const missingAnswers = (state: State): readonly Fact[] =>
  state.knowledge.facts.filter((fact) => {
    if (state.client.malformed.includes(fact.id)) return true
    if (!fact.mandatory || cannotApply(state, fact)) return false
    if (isHeldOnly(state, fact)) return true
    return answerOf(state, fact) === undefined && (fact.impliedBy === undefined || truthOf(state, fact) !== TRUE)
  })
