import type { Answer, Answers, Client } from '../model/client.ts'
import { NOT_SURE } from '../model/client.ts'
import type { Condition, FactRef } from '../model/condition.ts'
import type { Day } from '../model/day.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Confidence } from '../model/condition.ts'
import type { Sides, SiteSet } from '../model/site.ts'
import { FALSE, TRUE, UNKNOWN, known } from '../model/truth.ts'
import type { Truth } from '../model/truth.ts'
import { readHistory } from './history.ts'
import { isAcceptedSteady, marksIn, sidesIn, sinceOf } from './read-answer.ts'

/** The presentation a plan is being made for; only plan rules may read it. */
export interface PlanFor {
  readonly presentation: string
  readonly confidence: Confidence
}

/** What is known of one client, ready for conditions. Facts are read once and remembered. */
export interface State {
  readonly knowledge: Knowledge
  readonly client: Client
  readonly answers: Answers
  /** The answer to each fact by its index; declined counts as none. */
  readonly given: readonly (Answer | undefined)[]
  readonly today: Day
  readonly planFor: PlanFor | undefined
  readonly clearedRules: ReadonlySet<string>
  /** `not-sure` and cautious silence are unknown here, not a finding. Source: treatment dossier 1.4. */
  readonly findingsOnly: boolean
  /** Truth of a yes/no fact by index; any other value = not read yet. */
  readonly truths: Int8Array
  /** Truth of a condition in this state; `positive` is false where its being met means less caution. */
  readonly truth: (condition: Condition, positive?: boolean) => Truth
  /** The same client as recorded before today, the newest record first. */
  readonly earlier: () => readonly State[]
  /** The same answers, read as findings: only what is known counts. */
  readonly findings: () => State
}

/** The fact a reference stands for. */
export const factOf = (state: State, ref: FactRef): Fact => {
  const fact = state.knowledge.facts[ref.index]
  if (fact === undefined) throw new RangeError(`no fact with index ${ref.index}`)
  return fact
}

/** The answer to a fact; declined counts as none. */
export const answerOf = (state: State, fact: Fact): Answer | undefined => state.given[fact.index]

/** Is it known that the fact cannot apply to this client? */
export const cannotApply = (state: State, fact: Fact): boolean => fact.appliesWhen !== undefined && state.truth(fact.appliesWhen) === FALSE

/**
 * A fact read on its cautious side, because nobody is sure. `positive` tells whether a yes adds caution where it is asked: under
 * `not` a comparison of a number or a choice is met the other way round, so that either reading limits more. Source: safety dossier 0.9.
 */
export const cautiousTruth = (state: State, fact: Fact, positive: boolean): Truth =>
  state.findingsOnly ? UNKNOWN : known(positive && fact.cautious === 'yes')

/** How silence about a fact is read. Where it is open whether the fact applies at all, cautious silence stays open as well. */
export const silenceTruth = (state: State, fact: Fact, positive: boolean): Truth => {
  const applies = fact.appliesWhen === undefined ? TRUE : state.truth(fact.appliesWhen)
  if (applies === FALSE) return FALSE
  // A thing that is logged when it happens has not happened while nobody logged it; as a finding it is still not known.
  if (fact.unanswered === 'absent') return state.findingsOnly ? UNKNOWN : FALSE
  if (fact.unanswered === 'open') return UNKNOWN
  const cautious = cautiousTruth(state, fact, positive)
  return cautious < applies ? cautious : applies
}

/** Was a long-standing, explained finding accepted in place of an answer? */
export const isSteady = (state: State, fact: Fact): boolean => isAcceptedSteady(state.knowledge, fact, answerOf(state, fact), state.today)

const ownTruth = (state: State, fact: Fact): Truth => {
  const answer = answerOf(state, fact)
  // A yes/no fact has a cautious side of its own, which holds wherever the fact is read, also under `not`.
  if (answer === undefined) return silenceTruth(state, fact, true)
  if (answer.value === 'yes') return TRUE
  if (answer.value === 'no') return FALSE
  if (answer.value === 'known-unchanged') return known(!isSteady(state, fact) && fact.cautious === 'yes')
  return cautiousTruth(state, fact, true)
}

const readTruth = (state: State, fact: Fact): Truth => {
  const { derive, impliedBy } = fact
  if (derive?.kind === 'truth') return state.truth(derive.when, fact.cautious === 'yes')
  if (derive?.kind === 'history') return known(readHistory(state.knowledge, state.client, derive.source) === true)
  const own = ownTruth(state, fact)
  if (impliedBy === undefined || own === TRUE || isSteady(state, fact)) return own
  const implied = state.truth(impliedBy)
  return implied > own ? implied : own
}

/** Truth of a yes/no fact. */
export const truthOf = (state: State, ref: FactRef): Truth => {
  const remembered = state.truths[ref.index]
  if (remembered === FALSE || remembered === UNKNOWN || remembered === TRUE) return remembered
  const truth = readTruth(state, factOf(state, ref))
  state.truths[ref.index] = truth
  return truth
}

const numbersOf = (state: State, refs: readonly FactRef[]): readonly (number | undefined)[] => refs.map((ref) => numberOf(state, ref))

/** A number, or undefined where it is not known. */
export const numberOf = (state: State, ref: FactRef): number | undefined => {
  const fact = factOf(state, ref)
  const { derive } = fact
  if (derive === undefined) {
    const value = answerOf(state, fact)?.value
    return typeof value === 'number' ? value : undefined
  }
  if (derive.kind === 'history') {
    const value = readHistory(state.knowledge, state.client, derive.source)
    return typeof value === 'number' ? value : undefined
  }
  if (derive.kind === 'number-cases') return derive.cases.find((item) => state.truth(item.when) === TRUE)?.is
  if (derive.kind === 'truth' || derive.kind === 'cases') return undefined
  const values = numbersOf(state, derive.facts)
  const present = values.filter((value) => value !== undefined)
  if (derive.kind === 'first') return present[0]
  if (derive.kind === 'lowest') return present.length === 0 ? undefined : Math.min(...present)
  return present.length === values.length ? present.reduce((sum, value) => sum + value, 0) : undefined
}

/** A choice, or undefined where it is not known. `not-sure` is an answer and comes back as itself. */
export const choiceOf = (state: State, ref: FactRef): string | undefined => {
  const fact = factOf(state, ref)
  const { derive } = fact
  if (derive?.kind === 'cases') return derive.cases.find((item) => state.truth(item.when) !== FALSE)?.is
  if (derive?.kind === 'history') {
    const value = readHistory(state.knowledge, state.client, derive.source)
    return typeof value === 'string' ? value : undefined
  }
  const value = answerOf(state, fact)?.value
  return typeof value === 'string' ? value : undefined
}

/** A set of choices, or undefined where it is not known. */
export const choicesOf = (state: State, ref: FactRef): readonly string[] | typeof NOT_SURE | undefined => {
  const value = answerOf(state, factOf(state, ref))?.value
  if (value === NOT_SURE) return NOT_SURE
  return Array.isArray(value) ? value : undefined
}

/** The day a dated fact speaks of, `not-sure`, or undefined where nothing was answered. */
export const dayOf = (state: State, ref: FactRef): Day | typeof NOT_SURE | undefined => {
  const fact = factOf(state, ref)
  if (fact.derive?.kind === 'first') {
    for (const inner of fact.derive.facts) {
      const day = dayOf(state, inner)
      if (day !== undefined) return day
    }
    return undefined
  }
  const answer = answerOf(state, fact)
  return answer === undefined ? undefined : sinceOf(fact, answer, state.today)
}

/** The side a fact names, or undefined where none is recorded. */
export const sideOf = (state: State, ref: FactRef): Sides | undefined => {
  const fact = factOf(state, ref)
  return sidesIn(state.knowledge, fact, answerOf(state, fact))
}

/** Marked places, or undefined where none are marked. */
export const marksOf = (state: State, ref: FactRef): SiteSet | undefined => {
  const fact = factOf(state, ref)
  return marksIn(state.knowledge, fact, answerOf(state, fact))
}
