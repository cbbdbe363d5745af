import { answerInWords } from './assess/grounds.ts'
import { compose } from './assess/compose.ts'
import type { Composition } from './assess/compose.ts'
import { outcomeIs } from './explain.ts'
import type { Client } from './model/client.ts'
import type { Knowledge } from './model/knowledge.ts'
import type { AnswerChange, Outcome, WhatIf } from './model/outcome.ts'
import { raising, ranking, undoing } from './what-if/branches.ts'
import { cautionOf, leastCaution } from './what-if/caution.ts'
import { withAnswer } from './what-if/alternatives.ts'
import { fewestSteps } from './what-if/search.ts'
import type { Quest } from './what-if/search.ts'
import { settleOpen } from './what-if/settle-open.ts'
import type { Step } from './what-if/settle-open.ts'

/** How far and how long to look: changes on top of answering what is open, and clients tried. */
const MOST_CHANGES = 6
const MOST_TRIES = 4_000

const questFor = (knowledge: Knowledge, outcome: Outcome, toward: 'less' | 'more', start: Composition): Quest => {
  if (outcome.kind === 'lead') {
    const is = outcomeIs(start, outcome)
    return { reached: (composition) => outcomeIs(composition, outcome) !== is, branches: () => ranking(knowledge) }
  }
  const caution = cautionOf(start, outcome)
  return toward === 'less'
    ? {
        reached: (composition) => cautionOf(composition, outcome) < caution,
        branches: (composition) => undoing(composition, outcome, caution),
      }
    : {
        reached: (composition) => cautionOf(composition, outcome) > caution,
        branches: (composition) => raising(composition, outcome, caution),
      }
}

/** What an open question was answered with may change again on the way: only the last answer counts. */
const lastOfEach = (steps: readonly Step[]): readonly Step[] => [...new Map(steps.map((step) => [step.fact.id, step])).values()]

const changeOf = (client: Client, { fact, answer }: Step): AnswerChange => {
  const now = client.answers[fact.id]
  return { fact: fact.id, name: fact.name, from: now === undefined ? 'not answered' : answerInWords(now), to: answerInWords(answer) }
}

const opened = (
  knowledge: Knowledge,
  start: Composition,
  outcome: Outcome,
  toward: 'less' | 'more',
): { readonly composition: Composition; readonly steps: readonly Step[] } =>
  outcome.kind === 'status' && toward === 'less' && start.status === 'paused'
    ? settleOpen(knowledge, start)
    : { composition: start, steps: [] }

/**
 * The least change of answers after which an outcome would be another: less cautious or more so. The change is verified by
 * composing again. Undefined where nothing within six changes (on top of answering what is open) does it: some outcomes rest on
 * history or hold for everybody. Never an invitation to answer otherwise than is true.
 */
export const whatIf = (knowledge: Knowledge, client: Client, outcome: Outcome, toward: 'less' | 'more' = 'less'): WhatIf | undefined => {
  const start = compose(knowledge, client)
  // What holds for everybody cannot become less.
  if (outcome.kind !== 'lead' && toward === 'less' && cautionOf(start, outcome) <= leastCaution(start, outcome)) return undefined
  const open = opened(knowledge, start, outcome, toward)
  const rest = fewestSteps(knowledge, open.composition, questFor(knowledge, outcome, toward, start), MOST_CHANGES, MOST_TRIES)
  if (rest === undefined) return undefined
  const steps = lastOfEach([...open.steps, ...rest])
  const changed = steps.reduce((so, { fact, answer }) => withAnswer(so, fact, answer), client)
  return {
    outcome,
    is: outcomeIs(start, outcome),
    becomes: outcomeIs(compose(knowledge, changed), outcome),
    changes: steps.map((step) => changeOf(client, step)),
  }
}
