import type { OpenQuestion } from '../model/assessment.ts'
import { NOT_SURE } from '../model/client.ts'
import type { Condition } from '../model/condition.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { TRUE } from '../model/truth.ts'
import { answerOf, dayOf, marksOf, numberOf, sideOf, truthOf } from '../state/state.ts'
import type { State } from '../state/state.ts'
import { stoppingSigns } from './signs.ts'

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

const detailOf = (fact: string, ask: string, why: string): OpenQuestion => ({ fact, ask, blocks: false, why })

const detail = ({ id }: Fact, ask: string, why: string): OpenQuestion => detailOf(id, ask, why)

/** Date, side and place that are missing of a fact that is true: until they are known, the widest reading holds. */
const missingDetails = (state: State, fact: Fact): readonly OpenQuestion[] => {
  if (fact.type !== 'yes-no' || fact.derive !== undefined || truthOf(state, fact) !== TRUE) return []
  const answer = answerOf(state, fact)
  const open: OpenQuestion[] = []
  if (fact.dated && answer?.since !== NOT_SURE && typeof dayOf(state, fact) !== 'number')
    open.push(detail(fact, `Since when: ${fact.name}?`, 'Until the date is known, the period that limits most is assumed.'))
  if (fact.sided && sideOf(state, fact) === undefined) {
    open.push(detail(fact, `Which side: ${fact.name}?`, 'Until the side is known, both sides are limited.'))
  }
  if (fact.placed && marksOf(state, fact) === undefined)
    open.push(detail(fact, `Where exactly: ${fact.name}?`, 'Until the place is marked, the whole body is limited.'))
  return open
}

const readingsIn = (condition: Condition): readonly Reading[] => {
  if (condition.op === 'reading') return [condition]
  if (condition.op === 'all' || condition.op === 'any' || condition.op === 'at-least') return condition.of.flatMap(readingsIn)
  return condition.op === 'not' ? readingsIn(condition.of) : []
}

type Reading = Extract<Condition, { readonly op: 'reading' }>

const readings = new WeakMap<Knowledge, readonly Reading[]>()

const findReadings = (knowledge: Knowledge): readonly Reading[] =>
  [
    ...knowledge.facts.flatMap(({ derive, impliedBy }) => [derive?.kind === 'truth' ? derive.when : undefined, impliedBy]),
    ...knowledge.rules.flatMap(({ when, tiers }) => [when, ...tiers.map((tier) => tier.when)]),
  ].flatMap((condition) => (condition === undefined ? [] : readingsIn(condition)))

const allReadings = (knowledge: Knowledge): readonly Reading[] => {
  const found = readings.get(knowledge) ?? findReadings(knowledge)
  readings.set(knowledge, found)
  return found
}

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

/** A sign that ends a technique, logged without saying which: until it is known, each is off. Source: safety dossier SP-95. */
const missingTechniques = (state: State): readonly OpenQuestion[] => {
  const open = new Set(stoppingSigns(state).flatMap(({ id, technique }) => (technique === undefined ? [id] : [])))
  return state.knowledge.rules
    .filter(({ id }) => open.has(id))
    .map(({ id, title }) => detailOf(id, `During which technique: ${title}?`, 'Until the technique is known, each of them is off there.'))
}

/** Every question still open, those that block planning first, each kind in the order of the pack. */
export const openQuestions = (state: State, missing: readonly Fact[]): readonly OpenQuestion[] => [
  ...missing.map((fact) => blocking(state, fact)),
  ...missingReadings(state),
  ...missingTechniques(state),
  ...state.knowledge.facts.flatMap((fact) => missingDetails(state, fact)),
]
