import { appliesWhileUnknown } from '../model/rule.ts'
import type { Rule, Tier } from '../model/rule.ts'
import { STATUSES, URGENCIES, rank } from '../model/scale.ts'
import type { Status, Urgency } from '../model/scale.ts'
import type { Bool } from '../formula/term.ts'
import type { Kleene } from './kleene.ts'
import { factFor } from './reading.ts'
import type { Reading } from './reading.ts'

/** A tier of a rule for any client. */
export interface TierTerms {
  readonly tier: Tier
  /** Its condition is true, and so is the rule's. */
  readonly certain: Bool
  /** Its limits hold. */
  readonly limits: Bool
}

/** A rule for any client. */
export interface RuleTerms {
  readonly rule: Rule
  readonly truth: Kleene
  /** Its limits hold: it is true, or open and held until answered. */
  readonly limits: Bool
  /** A long-standing finding was accepted in its place. */
  readonly accepted: Bool
  readonly tiers: readonly TierTerms[]
  /** A letter that counts has turned its pause into care. */
  readonly cleared: Bool
  readonly statusAtLeast: (status: Status) => Bool
  readonly urgencyAtLeast: (urgency: Urgency) => Bool
}

type Raw = (least: number) => Bool

const tierTerms = (reading: Reading, rule: Rule, isTrue: Bool, limits: Bool): readonly TierTerms[] =>
  rule.tiers.map((tier) => {
    const { and, not } = reading.terms
    const met = reading.truth(tier.when)
    const held = appliesWhileUnknown(rule.kind) ? not(met.isFalse) : met.isTrue
    return { tier, certain: and(isTrue, met.isTrue), limits: and(limits, held) }
  })

/** Before any letter: the rule's own level where it is true, and that of each tier that certainly holds. */
const raw = ({ terms }: Reading, isTrue: Bool, own: number, tiers: readonly (readonly [Bool, number])[]): Raw => {
  const levels = [[isTrue, own] as const, ...tiers]
  return (least) => terms.or(...levels.filter(([, level]) => level >= least).map(([holds]) => holds))
}

const acceptedTerm = (reading: Reading, { steady }: Rule, limits: Bool): Bool => {
  const { terms, inputs } = reading
  return steady === undefined ? terms.no : terms.and(terms.not(limits), inputs.answer(factFor(reading, steady.fact)).steady)
}

const PAUSED = rank(STATUSES, 'paused')
const STOPPED = rank(STATUSES, 'stopped')
const ROUTINE = rank(URGENCIES, 'routine-gp')

/** What a rule comes to, as the engine's `activeRules` has it. */
export const ruleTerms = (reading: Reading, rule: Rule): RuleTerms => {
  const { terms, inputs } = reading
  const { and, or, not } = terms
  const truth = reading.truth(rule.when)
  const limits = appliesWhileUnknown(rule.kind) ? not(truth.isFalse) : truth.isTrue
  const tiers = tierTerms(reading, rule, truth.isTrue, limits)
  const accepted = acceptedTerm(reading, rule, limits)
  const status = raw(
    reading,
    truth.isTrue,
    rank(STATUSES, rule.effect.status),
    tiers.map(({ tier, certain }) => [certain, rank(STATUSES, tier.effect.status)]),
  )
  const urgency = raw(
    reading,
    truth.isTrue,
    rank(URGENCIES, rule.effect.urgency),
    tiers.map(({ tier, certain }) => [certain, rank(URGENCIES, tier.effect.urgency)]),
  )
  const letter = rule.clearance === undefined ? terms.no : inputs.letter(rule.id)
  const settledByLetter = and(letter, status(PAUSED), not(status(STOPPED)))
  const steadyLevel = rule.steady === undefined ? 0 : rank(STATUSES, rule.steady.status)
  const acceptedByLetter = steadyLevel === PAUSED ? and(letter, accepted) : terms.no
  const acceptedAtLeast = (least: number): Bool =>
    steadyLevel < least ? terms.no : least >= PAUSED ? and(accepted, not(acceptedByLetter)) : accepted
  return {
    rule,
    truth,
    limits,
    accepted,
    tiers,
    cleared: or(settledByLetter, acceptedByLetter),
    statusAtLeast: (least) => {
      const level = rank(STATUSES, least)
      const settled = level === PAUSED ? and(status(level), not(settledByLetter)) : status(level)
      return or(settled, acceptedAtLeast(level))
    },
    urgencyAtLeast: (least) => {
      const level = rank(URGENCIES, least)
      return level > ROUTINE ? and(urgency(level), not(settledByLetter)) : urgency(level)
    },
  }
}
