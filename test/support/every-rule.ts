import { assess } from '#engine/assess.ts'
import type { Answers, Clearance, Client, History } from '#engine/model/client.ts'
import type { Condition } from '#engine/model/condition.ts'
import { dayFromIso, isoFromDay } from '#engine/model/day.ts'
import type { Presentation } from '#engine/model/presentation.ts'
import { TRUE } from '#engine/model/truth.ts'
import { propose } from '#engine/propose.ts'
import { publishedClients } from './published.ts'
import { given } from './random/answers.ts'
import { withAnswer } from './random/edits.ts'
import { WELL_PEOPLE } from './random/people.ts'
import { SCIATICA } from './sciatica.ts'
import { clientsWith, firstOf } from './solve/solve.ts'
import { typicalOf } from './solve/typical.ts'

const [WELL] = WELL_PEOPLE
if (WELL === undefined) throw new Error('there is nobody to begin with')

/** The day after all answers: letters must be younger than what they speak of. */
const NEXT_DAY = isoFromDay((dayFromIso(WELL.today) ?? 0) + 1)

/** A letter for every rule that a letter can lift, by who may write it. */
const LETTERS: readonly Clearance[] = SCIATICA.rules.flatMap(({ id, clearance }) => {
  const [by] = clearance?.roles ?? []
  return by === undefined ? [] : [{ names: [id], by, on: NEXT_DAY, written: true }]
})

/** The same client the next day, with a letter for all that a letter can lift: so more rules leave room for a plan. */
export const withLetters = (client: Client): Client => ({ ...client, today: NEXT_DAY, clearances: LETTERS })

const planFor = (client: Client, presentation: string): boolean => {
  const { plan } = propose(SCIATICA, assess(SCIATICA, withLetters(client)), { minutes: undefined })
  return plan?.presentation.id === presentation
}

const someoneWith = (presentation: Presentation): readonly Client[] => {
  const { lead } = SCIATICA.roles
  const recorded = lead === undefined ? WELL : withAnswer(WELL, lead, given(presentation.id))
  const published = publishedClients(SCIATICA).map(({ read }) => ({ ...read.client, today: WELL.today }))
  const found = [typicalOf(presentation, WELL), recorded, ...published].find((client) => planFor(client, presentation.id))
  return found === undefined ? [] : [found]
}

/** For each presentation somebody who gets a plan for it: with all that speaks for it where that leaves room for a plan. */
export const TYPICAL: readonly Client[] = SCIATICA.presentations.flatMap(someoneWith)

/** What makes a rule apply to somebody who may still have a plan: answers that differ, and a history where it takes one. */
export interface RuleChange {
  readonly rule: string
  readonly answers: Answers
  readonly history: History | undefined
}

const mayHavePlan = (client: Client): boolean => {
  const { status, complete } = assess(SCIATICA, withLetters(client)).disposition
  return complete && (status === 'go' || status === 'go-with-care')
}

const differing = (from: Client, to: Client): Answers =>
  Object.fromEntries(Object.entries(to.answers).filter(([id, answer]) => from.answers[id] !== answer))

const changeFor = (rule: string, when: Condition): RuleChange | undefined => {
  for (const start of [WELL, ...TYPICAL.slice(0, 4)]) {
    const found = firstOf(clientsWith(start, when, TRUE, { left: 20 }), mayHavePlan)
    if (found === undefined) continue
    return { rule, answers: differing(start, found), history: found.history === start.history ? undefined : found.history }
  }
  return undefined
}

/** One change for each rule and plan rule that leaves room for a plan. Rules that stop whoever they apply to have none. */
export const ruleChanges = (): readonly RuleChange[] =>
  [...SCIATICA.rules, ...SCIATICA.planRules].flatMap(({ id, when }) => changeFor(id, when) ?? [])

/** A client to whom further rules apply. */
export const withRules = (client: Client, changes: readonly RuleChange[]): Client => ({
  ...client,
  answers: Object.assign({}, client.answers, ...changes.map(({ answers }) => answers)),
  history: changes.findLast(({ history }) => history !== undefined)?.history ?? client.history,
})
