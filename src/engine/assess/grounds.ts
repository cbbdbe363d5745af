import type { Answer } from '../model/client.ts'
import type { Ground } from '../model/assessment.ts'
import type { Condition } from '../model/condition.ts'
import { isoFromDay } from '../model/day.ts'
import type { Fact } from '../model/fact.ts'
import { FALSE, truthWord } from '../model/truth.ts'
import { lastRecorded } from '../state/last-recorded.ts'
import { answerOf, choiceOf, dayOf, numberOf, truthOf } from '../state/state.ts'
import type { State } from '../state/state.ts'
import { behind, decisiveFacts } from './decisive.ts'

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

/** Measurements tell more next to the last one: a grade that fell, a reading that rose. */
const withLastTime = (state: State, fact: Fact, value: string): string => {
  const before = fact.type === 'number' && fact.unanswered === 'absent' ? lastRecorded(state, fact) : undefined
  return before === undefined || String(before) === value ? value : `${value} (last time ${before})`
}

const groundOf = (state: State, fact: Fact, inner: readonly number[]): Ground => {
  const answer = answerOf(state, fact)
  const isOverruled = answer?.value === 'no' && truthOf(state, fact) !== FALSE
  if (answer !== undefined && !isOverruled)
    return { fact: fact.id, value: withLastTime(state, fact, answerInWords(answer)), from: answer.origin }
  if (fact.derive?.kind === 'history') return { fact: fact.id, value: derivedValue(state, fact), from: 'history' }
  if (inner.length > 0) return { fact: fact.id, value: withLastTime(state, fact, derivedValue(state, fact)), from: 'derived' }
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
    const ground = groundOf(state, fact, inner)
    // A list such as "any strength grade" names what was measured, not what was not.
    if (ground.from !== 'unanswered' || fact.unanswered !== 'absent') grounds.push(ground)
    for (const next of inner) visit(next)
  }
  for (const index of decisiveFacts(condition, state)) visit(index)
  return grounds
}
