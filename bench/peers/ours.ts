// The one file that says what our side of a bench is.
import { becauseOf, traceOf } from '#engine/assess/trace.ts'
import { compose } from '#engine/assess/compose.ts'
import type { Composition } from '#engine/assess/compose.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Outcome, Restricted } from './outcome.ts'

/** Our engine with a pack loaded and ready; what a client needs beforehand is done once, when they are opened. */
export interface Ours {
  readonly open: (client: Client) => {
    readonly outcome: () => Outcome
    readonly restricted: () => Restricted
    /** What a person is shown: each rule that applies with its title, its sentence, the answers behind it and its source. */
    readonly explain: () => unknown
  }
}

const outcomeOf = ({ status, urgency, activity }: Composition): Outcome => ({
  status,
  urgency,
  applies: activity.active.map(({ rule }) => rule.id),
})

/** The plain engine: from answers as they are recorded, nothing prepared, limits always included. */
export const ours = (knowledge: Knowledge): Ours => ({
  open: (client) => ({
    outcome: () => outcomeOf(compose(knowledge, client)),
    restricted: () => {
      const composition = compose(knowledge, client)
      return { ...outcomeOf(composition), limits: composition.limits }
    },
    explain: () => {
      const { state, activity, status, urgency } = compose(knowledge, client)
      const trace = traceOf(state, activity.active)
      return { status, urgency, because: becauseOf(trace), trace }
    },
  }),
})
