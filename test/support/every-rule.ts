import { assess } from '#engine/assess.ts'
import type { Answers, Client, History } from '#engine/model/client.ts'
import type { Condition } from '#engine/model/condition.ts'
import { TRUE } from '#engine/model/truth.ts'
import { WELL_PEOPLE } from './random/people.ts'
import { SCIATICA } from './sciatica.ts'
import { clientsWith, firstOf } from './solve/solve.ts'
import { typicalOf } from './solve/typical.ts'

const [WELL] = WELL_PEOPLE
if (WELL === undefined) throw new Error('there is nobody to begin with')

/** Somebody with everything that speaks for it, for each presentation, who may have a plan. */
export const TYPICAL: readonly Client[] = SCIATICA.presentations.map((presentation) => typicalOf(presentation, WELL))

/** What makes a rule apply to somebody who may still have a plan: answers that differ, and a history where it takes one. */
export interface RuleChange {
  readonly rule: string
  readonly answers: Answers
  readonly history: History | undefined
}

const mayHavePlan = (client: Client): boolean => {
  const { status, complete } = assess(SCIATICA, client).disposition
  return complete && (status === 'go' || status === 'go-with-care')
}

const differing = (from: Client, to: Client): Answers =>
  Object.fromEntries(Object.entries(to.answers).filter(([id, answer]) => from.answers[id] !== answer))

const changeFor = (rule: string, when: Condition): RuleChange | undefined => {
  for (const start of [WELL, ...TYPICAL]) {
    const found = firstOf(clientsWith(start, when, TRUE, { left: 20 }), mayHavePlan)
    if (found !== undefined)
      return { rule, answers: differing(start, found), history: found.history === start.history ? undefined : found.history }
  }
  return undefined
}

/** One change for each rule and plan rule that leaves room for a plan. Rules that pause or stop whoever they apply to have none. */
export const ruleChanges = (): readonly RuleChange[] =>
  [...SCIATICA.rules, ...SCIATICA.planRules].flatMap(({ id, when }) => changeFor(id, when) ?? [])

/** A client to whom further rules apply. */
export const withRules = (client: Client, changes: readonly RuleChange[]): Client => ({
  ...client,
  answers: Object.assign({}, client.answers, ...changes.map(({ answers }) => answers)),
  history: changes.findLast(({ history }) => history !== undefined)?.history ?? client.history,
})
