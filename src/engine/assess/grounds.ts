import type { Answer } from '../model/client.ts'
import type { Ground } from '../model/assessment.ts'
import type { Condition } from '../model/condition.ts'
import { isoFromDay } from '../model/day.ts'
import type { Fact } from '../model/fact.ts'
import { FALSE, TRUE, UNKNOWN, truthWord } from '../model/truth.ts'
import { answerOf, choiceOf, dayOf, numberOf, truthOf } from '../state/state.ts'
import type { State } from '../state/state.ts'

type Compound = Extract<Condition, { readonly op: 'all' | 'any' | 'at-least' }>

/** Where a condition is true, the parts that are; else also those that may be. */
const partsThatCount = (condition: Compound, state: State): readonly Condition[] => {
  const least = state.truth(condition) === TRUE ? TRUE : UNKNOWN
  return condition.of.filter((part) => state.truth(part) >= least)
}

/** Facts by which a condition came out as it did: what a reader would point at. */
export const decisiveFacts = (condition: Condition, state: State): readonly number[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'at-least':
      return partsThatCount(condition, state).flatMap((part) => decisiveFacts(part, state))
    case 'not':
      return negatedFacts(condition.of, state)
    case 'reading':
      return numberOf(state, condition.fact) === undefined ? [condition.gate.index] : [condition.fact.index]
    case 'always':
    case 'presentation':
    case 'cleared':
      return []
    default:
      return [condition.fact.index]
  }
}

const negatedFacts = (condition: Condition, state: State): readonly number[] => {
  if (condition.op === 'any' || condition.op === 'all' || condition.op === 'at-least') {
    return condition.of.flatMap((part) => negatedFacts(part, state))
  }
  return decisiveFacts(condition, state)
}

/** An answer with what was said around it, in words. */
export const answerInWords = (answer: Answer): string => {
  const value = Array.isArray(answer.value) ? answer.value.join(', ') : String(answer.value)
  const details = [
    answer.since === undefined ? '' : `since ${answer.since}`,
    answer.side ?? '',
    answer.at === undefined ? '' : `at ${answer.at.join(', ')}`,
  ].filter((detail) => detail !== '')
  return details.length === 0 ? value : `${value} (${details.join('; ')})`
}

const dayInWords = (day: number | string | undefined): string => (typeof day === 'number' ? isoFromDay(day) : (day ?? 'not known'))

const derivedValue = (state: State, fact: Fact): string => {
  if (fact.type === 'yes-no') return truthWord(truthOf(state, fact))
  if (fact.type === 'date') return dayInWords(dayOf(state, fact))
  return String(numberOf(state, fact) ?? choiceOf(state, fact) ?? 'not known')
}

/** What led a fact to its value, one step down; empty for a fact that was answered. */
export const behind = (state: State, fact: Fact): readonly number[] => {
  const { derive, impliedBy } = fact
  if (derive === undefined) {
    const implied = impliedBy !== undefined && state.truth(impliedBy) !== FALSE && answerOf(state, fact)?.value !== 'yes'
    return implied ? decisiveFacts(impliedBy, state) : []
  }
  if (derive.kind === 'truth') return decisiveFacts(derive.when, state)
  if (derive.kind === 'history') return []
  if (derive.kind === 'first' || derive.kind === 'sum' || derive.kind === 'lowest') return derive.facts.map(({ index }) => index)
  const met = derive.cases.find((item) => state.truth(item.when) !== FALSE)
  return met === undefined ? [] : decisiveFacts(met.when, state)
}

const groundOf = (state: State, fact: Fact): Ground => {
  const answer = answerOf(state, fact)
  if (answer !== undefined) return { fact: fact.id, value: answerInWords(answer), from: answer.origin }
  if (fact.derive?.kind === 'history') return { fact: fact.id, value: derivedValue(state, fact), from: 'history' }
  if (behind(state, fact).length > 0) return { fact: fact.id, value: derivedValue(state, fact), from: 'derived' }
  return { fact: fact.id, value: 'not answered', from: 'unanswered' }
}

/**
 * The grounds of a condition: every fact behind it, derived ones before what they follow from, down to answers, history, or
 * questions nobody has answered. Each fact once.
 */
export const groundsOf = (state: State, condition: Condition): readonly Ground[] => {
  const seen = new Set<number>()
  const grounds: Ground[] = []
  const visit = (index: number): void => {
    const fact = state.knowledge.facts[index]
    if (fact === undefined || seen.has(index)) return
    seen.add(index)
    const inner = behind(state, fact)
    const ground = groundOf(state, fact)
    // A list such as "any strength grade" names what was measured, not what was not.
    if (ground.from !== 'unanswered' || fact.unanswered !== 'absent') grounds.push(ground)
    for (const next of inner) visit(next)
  }
  for (const index of decisiveFacts(condition, state)) visit(index)
  return grounds
}

/** Is a fact true for this client? */
export const isTrue = (state: State, fact: Fact): boolean => truthOf(state, fact) === TRUE
