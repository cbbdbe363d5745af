import type { Answers, Client } from '../model/client.ts'
import { dayFromIso } from '../model/day.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { evaluate } from './condition.ts'
import type { PlanFor, State } from './state.ts'

const UNREAD = -1

const NOTHING_CLEARED: ReadonlySet<string> = new Set()

/** What a state may know beyond the client. */
export interface StateContext {
  readonly planFor?: PlanFor
  readonly clearedRules?: ReadonlySet<string>
}

/** Opens a client for reading. `answers` may differ from the client's own where a warning is held. */
export const openState = (knowledge: Knowledge, client: Client, answers: Answers = client.answers, context: StateContext = {}): State => {
  const state: State = {
    knowledge,
    client,
    answers,
    today: dayFromIso(client.today) ?? 0,
    planFor: context.planFor,
    clearedRules: context.clearedRules ?? NOTHING_CLEARED,
    truths: new Int8Array(knowledge.facts.length).fill(UNREAD),
    truth: (condition) => evaluate(condition, state),
    asOf: (entry) => openState(knowledge, { ...client, today: entry.on }, entry.facts),
  }
  return state
}
