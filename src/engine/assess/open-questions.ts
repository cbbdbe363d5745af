import type { OpenQuestion } from '../model/assessment.ts'
import type { Condition } from '../model/condition.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { TRUE } from '../model/truth.ts'
import { answerOf, numberOf, truthOf } from '../state/state.ts'
import type { State } from '../state/state.ts'

/** How a fact is asked: the client's question, else what the therapist looks at. */
export const askFor = (fact: Fact): string => fact.ask ?? fact.look ?? fact.name

const blocking = (state: State, fact: Fact): OpenQuestion => ({
  fact: fact.id,
  ask: askFor(fact),
  blocks: true,
  why: state.client.malformed.includes(fact.id)
    ? 'The value could not be read, so it counts as unanswered.'
    : 'Planning waits for this answer.',
})

const detail = (fact: Fact, ask: string, why: string): OpenQuestion => ({ fact: fact.id, ask, blocks: false, why })

/** Date, side and place that are missing of a fact that is true: until they are known, the widest reading holds. */
const missingDetails = (state: State, fact: Fact): readonly OpenQuestion[] => {
  if (fact.type !== 'yes-no' || fact.derive !== undefined || truthOf(state, fact) !== TRUE) return []
  const answer = answerOf(state, fact)
  const open: OpenQuestion[] = []
  if (fact.dated && answer?.since === undefined)
    open.push(detail(fact, `Since when: ${fact.name}?`, 'Until the date is known, the period that limits most is assumed.'))
  if (fact.sided && answer?.side === undefined && answer?.at === undefined) {
    open.push(detail(fact, `Which side: ${fact.name}?`, 'Until the side is known, both sides are limited.'))
  }
  if (fact.placed && answer?.at === undefined)
    open.push(detail(fact, `Where exactly: ${fact.name}?`, 'Until the place is marked, the whole body is limited.'))
  return open
}

const readingsIn = (condition: Condition): readonly Extract<Condition, { readonly op: 'reading' }>[] => {
  if (condition.op === 'reading') return [condition]
  if (condition.op === 'all' || condition.op === 'any' || condition.op === 'at-least') return condition.of.flatMap(readingsIn)
  return condition.op === 'not' ? readingsIn(condition.of) : []
}

const allReadings = (knowledge: Knowledge): readonly Extract<Condition, { readonly op: 'reading' }>[] => [
  ...knowledge.facts.flatMap((fact) => (fact.derive?.kind === 'truth' ? readingsIn(fact.derive.when) : [])),
  ...knowledge.facts.flatMap((fact) => (fact.impliedBy === undefined ? [] : readingsIn(fact.impliedBy))),
  ...knowledge.rules.flatMap((rule) => readingsIn(rule.when)),
]

/** Measurements whose gate question stands open: a reading would replace the gate. Source: safety dossier 0.9. */
const missingReadings = (state: State): readonly OpenQuestion[] => {
  const asked = new Set<string>()
  return allReadings(state.knowledge).flatMap((reading) => {
    const fact = state.knowledge.facts[reading.fact.index]
    if (fact === undefined || asked.has(fact.id) || numberOf(state, fact) !== undefined || truthOf(state, reading.gate) !== TRUE) return []
    asked.add(fact.id)
    return [detail(fact, `Measure: ${fact.name}`, 'Without a reading, the answer about it counts as true.')]
  })
}

/** Every question still open, those that block planning first, each kind in the order of the pack. */
export const openQuestions = (state: State, missing: readonly Fact[]): readonly OpenQuestion[] => [
  ...missing.map((fact) => blocking(state, fact)),
  ...missingReadings(state),
  ...state.knowledge.facts.flatMap((fact) => missingDetails(state, fact)),
]
