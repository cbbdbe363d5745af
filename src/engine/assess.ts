import { becauseOf, refusedLetters, suspected, traceOf } from './assess/trace.ts'
import { compose } from './assess/compose.ts'
import { guidanceFor } from './assess/guidance.ts'
import { openQuestions } from './assess/open-questions.ts'
import { toRestrictions } from './caution/to-restrictions.ts'
import type { Assessment } from './model/assessment.ts'
import type { Client } from './model/client.ts'
import type { Knowledge } from './model/knowledge.ts'
import { leadPresentation, rankPresentations } from './present/rank-presentations.ts'
import { cannotApply } from './state/state.ts'
import type { State } from './state/state.ts'

/** Everything assumed; an assumed `no` to a question that cannot apply says nothing and is left out. */
const assumedFacts = (state: State): readonly string[] =>
  state.knowledge.facts
    .filter((fact) => {
      const answer = state.given[fact.index]
      return answer?.origin === 'assumed' && (answer.value !== 'no' || !cannotApply(state, fact))
    })
    .map(({ id }) => id)

/**
 * What the knowledge of a pack makes of one client: disposition on two scales, restrictions, presentations, open questions and the
 * trace behind each. Pure and deterministic: the same client gives the same answer, whatever the order of their answers. Unknown
 * never becomes false: an unanswered mandatory question makes the screening incomplete, and restrictions hold until answered.
 */
export const assess = (knowledge: Knowledge, client: Client): Assessment => {
  const { state, activity, missing, status, urgency, limits } = compose(knowledge, client)
  const trace = traceOf(state, activity.active)
  const presentations = rankPresentations(state)
  const lead = leadPresentation(state, presentations)
  return {
    pack: { id: knowledge.id, version: knowledge.version },
    today: client.today,
    disposition: {
      status,
      urgency,
      complete: missing.length === 0,
      suspected: suspected(activity.active),
      because: becauseOf(trace),
    },
    open: openQuestions(state, missing),
    restrictions: toRestrictions(knowledge, limits),
    presentations,
    lead: lead?.id ?? null,
    guidance: lead === undefined ? null : guidanceFor(state, limits, lead),
    clearances: { refused: refusedLetters(activity.refused) },
    assumed: assumedFacts(state),
    trace,
    client,
  }
}
