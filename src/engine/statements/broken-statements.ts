import { compose } from '../assess/compose.ts'
import type { Composition } from '../assess/compose.ts'
import { applyEffect } from '../caution/apply-effect.ts'
import { baseLimits } from '../caution/limits.ts'
import { limitsAtLeast } from '../caution/verdict.ts'
import type { Client } from '../model/client.ts'
import type { Effect } from '../model/effect.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { STATUSES, URGENCIES, moreCautious, rank, statusForUrgency } from '../model/scale.ts'
import type { Obligation } from '../model/statement.ts'
import { TRUE } from '../model/truth.ts'
import { openState } from '../state/open-state.ts'
import type { State } from '../state/state.ts'

/** A statement that does not hold for a client, and the obligation that shows it. */
export interface BrokenStatement {
  readonly statement: string
  /** Which of its obligations, counted from 0. */
  readonly obligation: number
  readonly demanded: Obligation
}

const meets = ({ status, urgency, limits, state }: Composition, effect: Effect, asked: State): boolean => {
  const least = moreCautious(STATUSES, effect.status, statusForUrgency(effect.urgency))
  if (rank(STATUSES, status) < rank(STATUSES, least) || rank(URGENCIES, urgency) < rank(URGENCIES, effect.urgency)) return false
  const demanded = baseLimits(state.knowledge)
  applyEffect(demanded, effect, asked)
  return limitsAtLeast(limits, demanded) && demanded.messages.isSubsetOf(limits.messages)
}

/**
 * Safety statements that this client breaks: whenever the condition of an obligation is known to be true, status, urgency and
 * limits must be at least as strict as it demands, also where the plan is empty. Empty for every client if the pack keeps its
 * promises. Source: safety dossier 7.
 */
export const brokenStatements = (knowledge: Knowledge, client: Client): readonly BrokenStatement[] => {
  const composition = compose(knowledge, client)
  const state = openState(knowledge, client, composition.state.answers, { clearedRules: composition.activity.cleared })
  return knowledge.statements.flatMap(({ id, obligations }) =>
    obligations.flatMap((demanded, obligation) =>
      state.truth(demanded.when) === TRUE && !meets(composition, demanded.then, state) ? [{ statement: id, obligation, demanded }] : [],
    ),
  )
}
