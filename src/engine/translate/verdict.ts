import type { Knowledge } from '../model/knowledge.ts'
import type { Rule } from '../model/rule.ts'
import { STATUSES, URGENCIES, rank, statusForUrgency } from '../model/scale.ts'
import type { Status, Urgency } from '../model/scale.ts'
import type { Bool } from '../formula/term.ts'
import type { Terms } from '../formula/terms.ts'
import type { Inputs } from './input/inputs.ts'
import { once, oncePer } from '../once.ts'
import { limitTerms } from './limits.ts'
import type { LimitTerms, Source } from './limits.ts'
import { createReading } from './reader.ts'
import type { Reading } from './reading.ts'
import { ruleTerms } from './rules.ts'
import type { RuleTerms } from './rules.ts'

/** All that a pack says of any client, as formulas. */
export interface VerdictTerms {
  readonly reading: Reading
  /** The same reading for statements, which may ask what was cleared. */
  readonly asked: Reading
  readonly rules: readonly RuleTerms[]
  /** A question that must be answered is open. */
  readonly incomplete: Bool
  readonly statusAtLeast: (status: Status) => Bool
  readonly urgencyAtLeast: (urgency: Urgency) => Bool
  readonly limits: LimitTerms
}

/** Every effect of rules and tiers, and when it holds. */
export const sourcesOf = (rules: readonly RuleTerms[]): readonly Source[] =>
  rules.flatMap(({ rule, limits, tiers }) => [
    { holds: limits, effect: rule.effect },
    ...tiers.map(({ tier, limits: holds }) => ({ holds, effect: tier.effect })),
  ])

const isIncomplete = (reading: Reading): Bool => {
  const { knowledge, terms, inputs } = reading
  const { and, not, or } = terms
  const missing = knowledge.facts
    .filter(({ mandatory }) => mandatory)
    .map((fact) => {
      const applies = fact.appliesWhen === undefined ? terms.yes : not(reading.truth(fact.appliesWhen).isFalse)
      const implied = fact.impliedBy === undefined ? terms.no : reading.fact(fact).isTrue
      return and(applies, not(inputs.answer(fact).given), not(implied))
    })
  return or(inputs.heldOpen, ...missing)
}

const PAUSED = rank(STATUSES, 'paused')

/** Translates a whole pack. What is `kept` was translated before and reads nothing that is different now. */
export const verdictTerms = (
  knowledge: Knowledge,
  terms: Terms,
  inputs: Inputs,
  kept: ReadonlyMap<Rule, RuleTerms> = new Map(),
): VerdictTerms => {
  const reading = createReading(knowledge, terms, inputs)
  const rules = knowledge.rules.map((rule) => kept.get(rule) ?? ruleTerms(reading, rule))
  const byId = new Map(rules.map((each) => [each.rule.id, each]))
  const asked = createReading(knowledge, terms, inputs, (id) => byId.get(id)?.cleared ?? terms.no)
  const { and, or, not, no } = terms
  const plain = limitTerms(reading, sourcesOf(rules))
  const urgencyAtLeast = oncePer((least: Urgency): Bool =>
    least === 'none' ? terms.yes : or(...rules.map((each) => each.urgencyAtLeast(least))),
  )
  const incomplete = isIncomplete(reading)
  const noPosition = and(...knowledge.positions.map(({ index }) => plain.removed(index)))
  const byUrgency = (least: Status): Bool => {
    const enough = URGENCIES.find((urgency) => rank(STATUSES, statusForUrgency(urgency)) >= rank(STATUSES, least))
    return enough === undefined ? no : urgencyAtLeast(enough)
  }
  const statusAtLeast = oncePer((least: Status): Bool =>
    least === 'go'
      ? terms.yes
      : or(
          ...rules.map((each) => each.statusAtLeast(least)),
          byUrgency(least),
          rank(STATUSES, least) <= PAUSED ? or(incomplete, noPosition) : no,
        ),
  )
  const isUrgency = (urgency: Urgency): Bool => {
    const next = URGENCIES[rank(URGENCIES, urgency) + 1]
    return and(urgencyAtLeast(urgency), next === undefined ? terms.yes : not(urgencyAtLeast(next)))
  }
  const { letter, referral } = knowledge.defaults
  const letterOffered = once(() =>
    or(
      statusAtLeast('go-with-care'),
      ...rules.filter(({ rule }) => rule.when.op !== 'always').flatMap(({ limits, accepted }) => [limits, accepted]),
    ),
  )
  const told = (topic: string): readonly Bool[] =>
    URGENCIES.filter((urgency) => topic === `urgency-${urgency}` && knowledge.topics.has(topic)).map((urgency) =>
      and(statusAtLeast('go-with-care'), isUrgency(urgency)),
    )
  return {
    reading,
    asked,
    rules,
    incomplete,
    statusAtLeast,
    urgencyAtLeast,
    limits: {
      ...plain,
      requires: (action) => or(plain.requires(action), action === letter ? letterOffered() : no, action === referral ? noPosition : no),
      message: (topic) => or(plain.message(topic), ...told(topic)),
    },
  }
}
