import { NOT_SURE } from '../model/client.ts'
import type { Condition, FactRef } from '../model/condition.ts'
import { CONFIDENCES } from '../model/condition.ts'
import { rank } from '../model/scale.ts'
import { FALSE, TRUE, UNKNOWN, known, not } from '../model/truth.ts'
import type { Truth } from '../model/truth.ts'
import { inBounds } from './bounds.ts'
import { lastRecorded } from './last-recorded.ts'
import {
  answerOf,
  cautiousTruth,
  choiceOf,
  choicesOf,
  dayOf,
  factOf,
  isSteady,
  marksOf,
  numberOf,
  sideOf,
  silenceTruth,
  truthOf,
} from './state.ts'
import type { State } from './state.ts'

type Of<Op extends Condition['op']> = Extract<Condition, { readonly op: Op }>

/** Reads a condition; `positive` is false under a `not`, where being met means less caution. */
type Reader<Op extends Condition['op']> = (condition: Of<Op>, state: State, positive: boolean) => Truth

const silence = (state: State, fact: FactRef, positive: boolean): Truth => silenceTruth(state, factOf(state, fact), positive)

const notSure = (state: State, fact: FactRef, positive: boolean): Truth => cautiousTruth(state, factOf(state, fact), positive)

const allOf = (conditions: readonly Condition[], state: State, positive: boolean): Truth => {
  let least: Truth = TRUE
  for (const condition of conditions) {
    const truth = evaluate(condition, state, positive)
    if (truth === FALSE) return FALSE
    if (truth < least) least = truth
  }
  return least
}

const anyOf = (conditions: readonly Condition[], state: State, positive: boolean): Truth => {
  let most: Truth = FALSE
  for (const condition of conditions) {
    const truth = evaluate(condition, state, positive)
    if (truth === TRUE) return TRUE
    if (truth > most) most = truth
  }
  return most
}

const atLeast: Reader<'at-least'> = ({ count, of }, state, positive) => {
  let sure = 0
  let possible = 0
  for (const condition of of) {
    const truth = evaluate(condition, state, positive)
    if (truth === TRUE) sure++
    if (truth !== FALSE) possible++
  }
  return sure >= count ? TRUE : possible >= count ? UNKNOWN : FALSE
}

const number: Reader<'number'> = ({ fact, bounds }, state, positive) => {
  const value = numberOf(state, fact)
  if (value !== undefined) return known(inBounds(value, bounds))
  const isNotSure = answerOf(state, factOf(state, fact))?.value === NOT_SURE
  return isNotSure ? notSure(state, fact, positive) : silence(state, fact, positive)
}

const reading = ({ fact, bounds, gate }: Of<'reading'>, state: State): Truth => {
  const value = numberOf(state, fact)
  return value === undefined ? truthOf(state, gate) : known(inBounds(value, bounds))
}

const fell = ({ fact, by, bounds }: Of<'fell'>, state: State): Truth => {
  const now = numberOf(state, fact)
  if (now === undefined || !inBounds(now, bounds)) return FALSE
  const before = lastRecorded(state, fact)
  return known(before !== undefined && before - now >= by)
}

const is: Reader<'is'> = ({ fact, values }, state, positive) => {
  const choice = choiceOf(state, fact)
  if (choice === undefined) return silence(state, fact, positive)
  return choice === NOT_SURE ? notSure(state, fact, positive) : known(values.includes(choice))
}

const has: Reader<'has'> = ({ fact, values }, state, positive) => {
  const choices = choicesOf(state, fact)
  if (choices === undefined) return silence(state, fact, positive)
  return choices === NOT_SURE ? notSure(state, fact, positive) : known(choices.some((choice) => values.includes(choice)))
}

const ago: Reader<'ago'> = ({ fact, days, whenUnknown }, state, positive) => {
  const isDate = factOf(state, fact).type === 'date'
  const happened = isDate ? TRUE : truthOf(state, fact)
  if (happened !== TRUE) return happened
  const day = dayOf(state, fact)
  if (day === undefined && isDate) return silence(state, fact, positive)
  // Each rule takes the period that limits most by it: under a `not`, that the span was missed.
  if (day === undefined || day === NOT_SURE) return state.findingsOnly ? UNKNOWN : known(positive && whenUnknown)
  return known(inBounds(state.today - day, days))
}

const marked: Reader<'touches'> = ({ fact, sites }, state, positive) => {
  const marks = marksOf(state, fact)
  return marks === undefined ? notSure(state, fact, positive) : known(marks.some((site) => sites.includes(site)))
}

const touches: Reader<'touches'> = (condition, state, positive) => {
  const { fact } = condition
  const described = factOf(state, fact)
  if (described.type !== 'regions') {
    const happened = truthOf(state, fact)
    return happened === TRUE ? marked(condition, state, positive) : happened
  }
  const answer = answerOf(state, described)
  if (answer === undefined) return silence(state, fact, positive)
  const isEmpty = Array.isArray(answer.value) && answer.value.length === 0
  return isEmpty ? FALSE : marked(condition, state, positive)
}

const side: Reader<'side'> = ({ fact, side: wanted }, state, positive) => {
  const described = factOf(state, fact)
  if (described.type !== 'side' && truthOf(state, fact) !== TRUE) return truthOf(state, fact)
  const answer = answerOf(state, described)
  if (described.type === 'side' && answer === undefined) return silence(state, fact, positive)
  const sides = answer?.value === NOT_SURE && described.type === 'side' ? undefined : sideOf(state, fact)
  return sides === undefined ? notSure(state, fact, positive) : known(sides === 'both' || sides === wanted)
}

const presentation = ({ ids, confidence }: Of<'presentation'>, { planFor }: State): Truth =>
  known(
    planFor !== undefined && ids.includes(planFor.presentation) && rank(CONFIDENCES, planFor.confidence) >= rank(CONFIDENCES, confidence),
  )

/**
 * Evaluates a condition in Kleene's three-valued logic. Never throws on missing answers; unknown never becomes false, and `not-sure`
 * is read so that the whole condition limits more, however many times it stands under a `not`.
 */
export const evaluate = (condition: Condition, state: State, positive = true): Truth => {
  switch (condition.op) {
    case 'true':
      return truthOf(state, condition.fact)
    case 'all':
      return allOf(condition.of, state, positive)
    case 'any':
      return anyOf(condition.of, state, positive)
    case 'not':
      return not(evaluate(condition.of, state, !positive))
    case 'at-least':
      return atLeast(condition, state, positive)
    case 'number':
      return number(condition, state, positive)
    case 'reading':
      return reading(condition, state)
    case 'fell':
      return fell(condition, state)
    case 'is':
      return is(condition, state, positive)
    case 'has':
      return has(condition, state, positive)
    case 'ago':
      return ago(condition, state, positive)
    case 'touches':
      return touches(condition, state, positive)
    case 'side':
      return side(condition, state, positive)
    case 'steady':
      return known(isSteady(state, factOf(state, condition.fact)))
    case 'checked':
      return known(answerOf(state, factOf(state, condition.fact))?.checked === true)
    case 'presentation':
      return presentation(condition, state)
    case 'cleared':
      return known(state.clearedRules.has(condition.rule))
    case 'always':
      return TRUE
  }
}
