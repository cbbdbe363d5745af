import type { Answer } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { TODAY, daysAgo } from './days.ts'
import { daysFor, valuesFor } from './values.ts'
import type { Value } from './values.ts'

/** An answer given today. */
export const given = (value: Value, around: Partial<Answer> = {}): Answer => ({ value, on: TODAY, origin: 'given', ...around })

const WITNESS = { by: 'Therapist', on: TODAY }

const steady = (): readonly Answer[] => [
  given('known-unchanged', { confirmed: WITNESS }),
  given('known-unchanged', { confirmed: WITNESS, since: daysAgo(400) }),
  given('known-unchanged', { confirmed: WITNESS, since: daysAgo(5) }),
]

/** A yes with what may be said around it: since when, which side, where, seen by a doctor. */
export const detailedYes = (knowledge: Knowledge, fact: Fact): readonly Answer[] => {
  const { sites } = knowledge
  const dated = fact.dated ? [...daysFor(knowledge, fact), 'not-sure'].map((since) => given('yes', { since })) : []
  const sided = fact.sided ? (['left', 'right', 'both'] as const).map((side) => given('yes', { side })) : []
  const placed = fact.placed ? sites.map(({ id }) => given('yes', { at: [id] })) : []
  const mixed = placed.slice(0, 9).map((answer, index) => ({ ...answer, ...dated[index], at: answer.at ?? [] }))
  return [...dated, ...sided, ...placed, ...mixed, given('yes', { checked: true }), given('yes', { worse: daysAgo(2), since: daysAgo(90) })]
}

const talked = (): readonly Answer[] => [given('no', { talked: { ...WITNESS, reason: 'Misread the question.' } })]

/** Every kind of answer worth trying for a fact, its plainest first; `declined` last. Computed facts have none. */
export const answersFor = (knowledge: Knowledge, fact: Fact): readonly Answer[] => {
  if (fact.derive !== undefined) return []
  const plain = valuesFor(knowledge, fact).map((value) => given(value))
  const around = fact.type === 'yes-no' ? [...detailedYes(knowledge, fact), ...steady(), ...talked()] : []
  return [...plain, ...around, given('declined')]
}
