import { activeRules } from '../assess/active-rules.ts'
import { becauseOf, traceOf } from '../assess/trace.ts'
import type { TraceEntry } from '../model/assessment.ts'
import type { Client } from '../model/client.ts'
import type { Status, Urgency } from '../model/scale.ts'
import { effectiveAnswers } from '../state/effective-answers.ts'
import { openState } from '../state/open-state.ts'
import type { CompiledEngine } from './compiled-engine.ts'

/** What a person is shown of a disposition. */
export interface Reasons {
  readonly status: Status
  readonly urgency: Urgency
  readonly because: readonly string[]
  readonly trace: readonly TraceEntry[]
}

/** The compiled engine says which rules apply; the plain evaluator then says why, of those alone. */
export const reasonsFor = ({ knowledge, judge }: CompiledEngine, packed: Uint32Array, client: Client): Reasons => {
  const judged = judge(packed)
  const state = openState(knowledge, client, effectiveAnswers(knowledge, client))
  const trace = traceOf(state, activeRules(state, judged.applies()).active)
  return { status: judged.status(), urgency: judged.urgency(), because: becauseOf(trace), trace }
}
