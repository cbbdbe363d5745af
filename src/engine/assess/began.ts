import type { Answer } from '../model/client.ts'
import type { Condition } from '../model/condition.ts'
import { dayFromIso } from '../model/day.ts'
import type { Day } from '../model/day.ts'
import type { Fact } from '../model/fact.ts'
import { TRUE } from '../model/truth.ts'
import { lastWorseOn } from '../state/history.ts'
import { answerOf, choiceOf, factOf, isSteady, numberOf, truthOf } from '../state/state.ts'
import type { State } from '../state/state.ts'

/** How much an answer warns: `no` < `known-unchanged` < `not-sure` = `yes`. Source: safety dossier 0.2. */
const warns = ({ value }: Answer): number => (value === 'no' ? 0 : value === 'known-unchanged' ? 1 : 2)

/** A day of an answer; one that nobody could name may be as late as the answer itself. */
const dayOr = (written: string | undefined, answer: Answer): Day | undefined =>
  written === undefined ? undefined : (dayFromIso(written) ?? dayFromIso(answer.on))

interface Run {
  /** The first of the answers, back from today, that warn no less than today's. */
  readonly from: Day | undefined
  /** Before it somebody answered with less: it got worse on that day. */
  readonly rose: boolean
}

/** Repeating an answer is no change; answering with more is. Source: safety dossier 0.7. */
const unbroken = (state: State, fact: Fact, answer: Answer): Run => {
  let from = dayFromIso(answer.on)
  for (const then of state.earlier()) {
    const before = answerOf(then, fact)
    if (before === undefined) continue
    if (warns(before) < warns(answer)) return { from, rose: true }
    from = then.today
  }
  return { from, rose: false }
}

/**
 * The day after which a letter must be dated for one answered fact: the last of when it began and when it got worse; where nobody
 * knows, when it was first reported. Source: safety dossier 0.7.
 */
const beganOrWorsened = (state: State, fact: Fact): Day | undefined => {
  const answer = answerOf(state, fact)
  if (answer === undefined) return undefined
  const { from, rose } = unbroken(state, fact, answer)
  const since = answer.since === undefined ? undefined : dayFromIso(answer.since)
  const known = [since, dayOr(answer.worse, answer), rose ? from : undefined].filter((day) => day !== undefined)
  return known.length === 0 ? from : Math.max(...known)
}

type Leaf = Extract<Condition, { readonly fact: unknown }>

const isRecorded = (state: State, fact: Fact): boolean => numberOf(state, fact) !== undefined || choiceOf(state, fact) !== undefined

const recordedOn = (state: State, fact: Fact): readonly Day[] => {
  const on = fact.derive?.kind === 'history' ? lastWorseOn(state.client, fact.derive.source) : undefined
  return on === undefined ? [] : [dayFromIso(on) ?? state.today]
}

/** The day since which every record of something measured or found has met the condition. */
const foundSince = (state: State, leaf: Leaf): readonly Day[] => {
  const fact = factOf(state, leaf.fact)
  if (fact.derive?.kind === 'history') return recordedOn(state, fact)
  // Age and the like have no beginning: they are asked of everybody. What is logged when it is found has one.
  if (fact.unanswered !== 'absent' || !isRecorded(state, fact)) return []
  let from = state.today
  for (const then of state.earlier()) {
    if (!isRecorded(then, fact)) continue
    if (then.truth(leaf) !== TRUE) break
    from = then.today
  }
  return [from]
}

const factBegan = (state: State, fact: Fact): readonly Day[] => {
  if (fact.derive?.kind === 'truth') return groundsBegan(state, fact.derive.when)
  if (fact.derive?.kind === 'history') return recordedOn(state, fact)
  if (fact.derive !== undefined || fact.cautious === 'no') return []
  const answer = answerOf(state, fact)
  const own = answer !== undefined && answer.value !== 'no'
  const implied = fact.impliedBy === undefined ? [] : groundsBegan(state, fact.impliedBy)
  return [...(own ? [beganOrWorsened(state, fact)] : []), ...implied].filter((day) => day !== undefined)
}

/** Days on which the grounds of a condition began or got worse, of those that are true. A protective fact is no beginning. */
export const groundsBegan = (state: State, condition: Condition): readonly Day[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'at-least':
      return condition.of.flatMap((part) => groundsBegan(state, part))
    case 'not':
    case 'always':
    case 'presentation':
    case 'cleared':
    case 'checked':
      return []
    case 'steady':
      return isSteady(state, factOf(state, condition.fact)) ? factBegan(state, factOf(state, condition.fact)) : []
    case 'reading':
      if (state.truth(condition) !== TRUE) return []
      return numberOf(state, condition.fact) === undefined ? factBegan(state, factOf(state, condition.gate)) : foundSince(state, condition)
    case 'number':
    case 'is':
    case 'has':
    case 'fell':
      return state.truth(condition) === TRUE ? foundSince(state, condition) : []
    default: {
      const fact = factOf(state, condition.fact)
      return fact.type === 'yes-no' && truthOf(state, fact) === TRUE ? factBegan(state, fact) : []
    }
  }
}
