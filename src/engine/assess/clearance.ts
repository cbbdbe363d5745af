import type { Answer, Client, Clearance } from '../model/client.ts'
import type { Condition } from '../model/condition.ts'
import { dayFromIso } from '../model/day.ts'
import type { Day } from '../model/day.ts'
import type { Fact } from '../model/fact.ts'
import type { Rule } from '../model/rule.ts'
import { URGENCIES, rank } from '../model/scale.ts'
import { TRUE } from '../model/truth.ts'
import { answerOf, truthOf } from '../state/state.ts'
import type { State } from '../state/state.ts'

/** Why a letter does not count, or undefined when it does. */
export type ClearanceFault =
  | 'not written'
  | 'not by a person who may clear this'
  | 'older than it may be'
  | 'dated ahead of today'
  | 'not dated after this began, last got worse or was first reported'
  | 'a warning sign began or got worse after it was written'

const URGENT = rank(URGENCIES, 'urgent-within-2-weeks')

const firstReported = (client: Client, fact: Fact, answer: Answer): Day | undefined => {
  const earlier = client.history.answers.find((entry) => {
    const value = entry.facts[fact.id]?.value
    return value !== undefined && value !== 'no' && value !== 'declined'
  })
  return dayFromIso(earlier?.on ?? answer.on)
}

/**
 * The day after which a letter must be dated for one fact: when it last got worse, else when it began, else when it was first
 * reported. Repeating the same answer does not count as change. Source: safety dossier 0.7.
 */
export const beganOrWorsened = (state: State, fact: Fact): Day | undefined => {
  const answer = answerOf(state, fact)
  if (answer === undefined) return undefined
  const worse = answer.worse === undefined ? undefined : dayFromIso(answer.worse)
  const since = answer.since === undefined ? undefined : dayFromIso(answer.since)
  return worse ?? since ?? firstReported(state.client, fact, answer)
}

/** Facts a condition rests on, down to what was answered. */
const factsBehind = (state: State, condition: Condition, seen: Set<number>): readonly Fact[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'at-least':
      return condition.of.flatMap((part) => factsBehind(state, part, seen))
    case 'not':
    case 'always':
    case 'presentation':
    case 'cleared':
    case 'checked':
      return []
    default:
      return behindFact(state, condition.fact.index, seen)
  }
}

const behindFact = (state: State, index: number, seen: Set<number>): readonly Fact[] => {
  const fact = state.knowledge.facts[index]
  if (fact === undefined || seen.has(index)) return []
  seen.add(index)
  const inner = fact.derive?.kind === 'truth' ? [fact.derive.when] : []
  const implied = fact.impliedBy === undefined ? [] : [fact.impliedBy]
  return [fact, ...[...inner, ...implied].flatMap((condition) => factsBehind(state, condition, seen))]
}

const isRisk = (state: State, fact: Fact): boolean =>
  fact.cautious === 'yes' && fact.type === 'yes-no' && fact.derive === undefined && truthOf(state, fact) === TRUE

const latestBeginning = (state: State, rule: Rule): Day | undefined => {
  const days = factsBehind(state, rule.when, new Set())
    .filter((fact) => isRisk(state, fact))
    .flatMap((fact) => beganOrWorsened(state, fact) ?? [])
  return days.length === 0 ? undefined : Math.max(...days)
}

/** The latest day on which an urgent red flag of this client began or got worse. Source: SP-40. */
export const latestUrgentFlag = (state: State): Day | undefined => {
  const days = state.knowledge.rules
    .filter((rule) => rule.kind === 'red-flag' && rank(URGENCIES, rule.effect.urgency) >= URGENT && state.truth(rule.when) === TRUE)
    .flatMap((rule) => latestBeginning(state, rule) ?? [])
  return days.length === 0 ? undefined : Math.max(...days)
}

/** Judges one letter for one rule. */
export const judgeClearance = (state: State, rule: Rule, letter: Clearance, urgentSince: Day | undefined): ClearanceFault | undefined => {
  const on = dayFromIso(letter.on)
  if (!letter.written || on === undefined) return 'not written'
  if (on > state.today) return 'dated ahead of today'
  if (rule.clearance === undefined || !rule.clearance.roles.includes(letter.by)) return 'not by a person who may clear this'
  if (state.today - on > rule.clearance.days) return 'older than it may be'
  const began = latestBeginning(state, rule)
  if (began !== undefined && on <= began) return 'not dated after this began, last got worse or was first reported'
  // An urgent flag that is itself the row being cleared is judged by the line above.
  if (urgentSince !== undefined && on <= urgentSince) return 'a warning sign began or got worse after it was written'
  return undefined
}
