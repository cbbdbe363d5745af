import { compose } from './assess/compose.ts'
import type { Composition } from './assess/compose.ts'
import { leadChains } from './explain/lead-chains.ts'
import { limitChains } from './explain/limit-chains.ts'
import { inWords, isLimit, measure } from './explain/measure.ts'
import { verdictChains } from './explain/verdict-chains.ts'
import type { Client } from './model/client.ts'
import type { Knowledge } from './model/knowledge.ts'
import type { Explanation, Outcome } from './model/outcome.ts'
import { leadPresentation, rankPresentations } from './present/rank-presentations.ts'

const leadOf = ({ state }: Composition): string | undefined => leadPresentation(state, rankPresentations(state))?.id

/** What an outcome is for a client, in words. */
export const outcomeIs = (composition: Composition, outcome: Outcome): string => {
  if (outcome.kind === 'status') return composition.status
  if (outcome.kind === 'urgency') return composition.urgency
  if (isLimit(outcome)) return inWords(outcome, measure(composition.state.knowledge, outcome, composition.limits))
  return leadOf(composition) ?? 'none'
}

/**
 * Why an outcome is as it is: every chain from answers over a rule to its sources. Each chain ends in answers that were given, in
 * history, or in questions nobody has answered; limits that hold for everybody have no answers behind them.
 */
export const explain = (knowledge: Knowledge, client: Client, outcome: Outcome): Explanation => {
  const composition = compose(knowledge, client)
  const is = outcomeIs(composition, outcome)
  if (outcome.kind === 'status' || outcome.kind === 'urgency') return { outcome, is, chains: verdictChains(composition, outcome.kind) }
  return { outcome, is, chains: isLimit(outcome) ? limitChains(composition, outcome) : leadChains(composition, is) }
}
