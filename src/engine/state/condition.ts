import { NOT_SURE } from '../model/client.ts'
import type { Condition, FactRef } from '../model/condition.ts'
import { CONFIDENCES } from '../model/condition.ts'
import { rank } from '../model/scale.ts'
import { FALSE, TRUE, UNKNOWN, known, not } from '../model/truth.ts'
import type { Truth } from '../model/truth.ts'
import { inBounds } from './bounds.ts'
import { lastRecorded } from './last-recorded.ts'
import { answerOf, choiceOf, choicesOf, dayOf, factOf, isSteady, marksOf, numberOf, sideOf, silenceTruth, truthOf } from './state.ts'
import type { State } from './state.ts'

type Of<Op extends Condition['op']> = Extract<Condition, { readonly op: Op }>

/** Silence about a measured or chosen value. What limits more is that the comparison holds, so cautious silence is a yes. */
const silence = (state: State, fact: FactRef): Truth => silenceTruth(state, factOf(state, fact))

const allOf = (conditions: readonly Condition[], state: State): Truth => {
  let least: Truth = TRUE
  for (const condition of conditions) {
    const truth = evaluate(condition, state)
    if (truth === FALSE) return FALSE
    if (truth < least) least = truth
  }
  return least
}

const anyOf = (conditions: readonly Condition[], state: State): Truth => {
  let most: Truth = FALSE
  for (const condition of conditions) {
    const truth = evaluate(condition, state)
    if (truth === TRUE) return TRUE
    if (truth > most) most = truth
  }
  return most
}

const atLeast = ({ count, of }: Of<'at-least'>, state: State): Truth => {
  let sure = 0
  let possible = 0
  for (const condition of of) {
    const truth = evaluate(condition, state)
    if (truth === TRUE) sure++
    if (truth !== FALSE) possible++
  }
  return sure >= count ? TRUE : possible >= count ? UNKNOWN : FALSE
}

const isNotSure = (state: State, fact: FactRef): boolean => answerOf(state, factOf(state, fact))?.value === NOT_SURE

const number = ({ fact, bounds }: Of<'number'>, state: State): Truth => {
  const value = numberOf(state, fact)
  if (value !== undefined) return known(inBounds(value, bounds))
  return isNotSure(state, fact) ? TRUE : silence(state, fact)
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

const is = ({ fact, values }: Of<'is'>, state: State): Truth => {
  const choice = choiceOf(state, fact)
  if (choice === undefined) return silence(state, fact)
  return choice === NOT_SURE ? TRUE : known(values.includes(choice))
}

const has = ({ fact, values }: Of<'has'>, state: State): Truth => {
  const choices = choicesOf(state, fact)
  if (choices === undefined) return silence(state, fact)
  return choices === NOT_SURE ? TRUE : known(choices.some((choice) => values.includes(choice)))
}

const ago = ({ fact, days, whenUnknown }: Of<'ago'>, state: State): Truth => {
  const isDate = factOf(state, fact).type === 'date'
  const happened = isDate ? TRUE : truthOf(state, fact)
  if (happened !== TRUE) return happened
  const day = dayOf(state, fact)
  if (day === undefined && isDate) return silence(state, fact)
  if (day === undefined || day === NOT_SURE) return known(whenUnknown)
  return known(inBounds(state.today - day, days))
}

const touches = ({ fact, sites }: Of<'touches'>, state: State): Truth => {
  const isRegions = factOf(state, fact).type === 'regions'
  const happened = isRegions ? TRUE : truthOf(state, fact)
  if (happened !== TRUE) return happened
  const marks = marksOf(state, fact)
  if (marks !== undefined) return known(marks.some((site) => sites.includes(site)))
  if (!isRegions) return TRUE
  const answer = answerOf(state, factOf(state, fact))
  if (answer === undefined) return silence(state, fact)
  return known(answer.value === NOT_SURE)
}

const side = ({ fact, side: wanted }: Of<'side'>, state: State): Truth => {
  const described = factOf(state, fact)
  if (described.type !== 'side' && truthOf(state, fact) !== TRUE) return truthOf(state, fact)
  if (described.type === 'side' && answerOf(state, described) === undefined) return silence(state, fact)
  const sides = sideOf(state, fact) ?? 'both'
  return known(sides === 'both' || sides === wanted)
}

const presentation = ({ ids, confidence }: Of<'presentation'>, { planFor }: State): Truth =>
  known(
    planFor !== undefined && ids.includes(planFor.presentation) && rank(CONFIDENCES, planFor.confidence) >= rank(CONFIDENCES, confidence),
  )

/** Evaluates a condition in Kleene's three-valued logic. Never throws on missing answers; unknown never becomes false. */
export const evaluate = (condition: Condition, state: State): Truth => {
  switch (condition.op) {
    case 'true':
      return truthOf(state, condition.fact)
    case 'all':
      return allOf(condition.of, state)
    case 'any':
      return anyOf(condition.of, state)
    case 'not':
      return not(evaluate(condition.of, state))
    case 'at-least':
      return atLeast(condition, state)
    case 'number':
      return number(condition, state)
    case 'reading':
      return reading(condition, state)
    case 'fell':
      return fell(condition, state)
    case 'is':
      return is(condition, state)
    case 'has':
      return has(condition, state)
    case 'ago':
      return ago(condition, state)
    case 'touches':
      return touches(condition, state)
    case 'side':
      return side(condition, state)
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
