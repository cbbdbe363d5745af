import type { Answer, Answers, Client } from '../model/client.ts'
import { dayFromIso } from '../model/day.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { once } from '../once.ts'
import { evaluate } from './condition.ts'
import { inOrderOfTime } from './in-order.ts'
import { answered } from './read-answer.ts'
import type { PlanFor, State } from './state.ts'

const UNREAD = -1

const NOTHING_CLEARED: ReadonlySet<string> = new Set()

/** What a state may know beyond the client, and how it reads what is not known. */
export interface StateContext {
  readonly planFor?: PlanFor
  readonly clearedRules?: ReadonlySet<string>
  /** Read `not-sure`, and silence that rules read with caution, as unknown: for findings, which count only when known. */
  readonly findingsOnly?: boolean
  /** Answers by index, where another state of the same answers has them already. */
  readonly given?: State['given']
}

/** The client as recorded with each earlier entry, the newest first; of each, only what came before it is its history. */
const earlierStates = (knowledge: Knowledge, client: Client): readonly State[] => {
  const { answers, sessions, rechecks } = client.history
  return answers
    .map(({ on, facts }, index) => {
      const before = ({ on: day }: { readonly on: string }): boolean => day < on
      const history = { answers: answers.slice(0, index), sessions: sessions.filter(before), rechecks: rechecks.filter(before) }
      return openState(knowledge, { ...client, today: on, answers: facts, signs: [], malformed: [], history })
    })
    .toReversed()
}

/** Reads each answer once: to go through the answers is cheaper than to look every fact up by its name. */
const byIndex = (knowledge: Knowledge, answers: Answers): State['given'] => {
  const given: (Answer | undefined)[] = knowledge.facts.map(() => undefined)
  for (const [id, answer] of Object.entries(answers)) {
    const fact = knowledge.factById.get(id)
    if (fact !== undefined) given[fact.index] = answered(answer)
  }
  return given
}

/** Opens a client for reading. `answers` may differ from the client's own where a warning is held. */
export const openState = (knowledge: Knowledge, given: Client, answers: Answers = given.answers, context: StateContext = {}): State => {
  const client = inOrderOfTime(given)
  const state: State = {
    knowledge,
    client,
    answers,
    given: context.given ?? byIndex(knowledge, answers),
    today: dayFromIso(client.today) ?? 0,
    planFor: context.planFor,
    clearedRules: context.clearedRules ?? NOTHING_CLEARED,
    findingsOnly: context.findingsOnly ?? false,
    truths: new Int8Array(knowledge.facts.length).fill(UNREAD),
    truth: (condition, positive = true) => evaluate(condition, state, positive),
    earlier: once(() => earlierStates(knowledge, client)),
    findings: once(() =>
      state.findingsOnly ? state : openState(knowledge, client, answers, { ...context, given: state.given, findingsOnly: true }),
    ),
  }
  return state
}
