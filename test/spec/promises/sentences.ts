import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Plan } from '#engine/model/plan.ts'

/** Everything a plan says in words: to the therapist and to the client. */
export const sentencesOf = (knowledge: Knowledge, plan: Plan): readonly string[] => [
  ...plan.session.segments.flatMap((segment) => {
    if (segment.kind === 'talk') return [segment.says]
    const name = segment.kind === 'hands' ? knowledge.cardById.get(segment.card)?.name : knowledge.movementById.get(segment.movement)?.name
    return [segment.why.says, name ?? '']
  }),
  ...plan.home.flatMap(({ movement, dose, why }) => [knowledge.movementById.get(movement)?.name ?? movement, dose, why.says]),
  ...plan.advice.flatMap(({ topic, why }) => [knowledge.topics.get(topic)?.says ?? topic, why.says]),
  ...plan.messages.map((id) => knowledge.topics.get(id)?.says ?? id),
  ...plan.requires.map((id) => knowledge.actions.get(id)?.says ?? id),
  ...plan.notes.map(({ says }) => says),
  plan.course.why.says,
  plan.homeReason ?? '',
]
