import type { Subject } from './subject.ts'
import { violation } from './violation.ts'
import type { Violation } from './violation.ts'

const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id)

const unknown = (named: readonly string[], known: readonly string[], at: string): readonly Violation[] => {
  const all = new Set(known)
  return named.filter((id) => !all.has(id)).map((id) => violation('ISC-PLAN-020', at, id))
}

/** Is everything that the plan names beside its segments in the pack? A letter must be one that may be offered. */
export const checkNames = ({ knowledge, plan }: Subject): readonly Violation[] => {
  const topics = [...knowledge.topics.keys()]
  const shaping = [...knowledge.rules, ...knowledge.planRules, ...knowledge.doses, ...knowledge.profiles]
  return [
    ...unknown(
      plan.measures.map(({ measure }) => measure),
      ids(knowledge.measures),
      'measures',
    ),
    ...unknown(
      plan.advice.map(({ topic }) => topic),
      topics,
      'advice',
    ),
    ...unknown(plan.messages, topics, 'messages'),
    ...unknown(plan.requires, [...knowledge.actions.keys()], 'requires'),
    ...unknown(plan.letters, [knowledge.defaults.letter], 'letters'),
    ...unknown(plan.shapedBy, ids(shaping), 'shapedBy'),
    ...unknown(plan.session.avoidProducts, ids(knowledge.products), 'session.avoidProducts'),
  ]
}
