import type { Bool } from '../formula/term.ts'
import { STATUSES, URGENCIES } from '../model/scale.ts'
import type { SessionLimit } from '../model/effect.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { translatePack } from '../translate/pack.ts'
import type { VerdictTerms } from '../translate/verdict.ts'
import type { Circuit } from './circuit/circuit.ts'
import { NEVER } from './circuit/literal.ts'
import type { Literal } from './circuit/literal.ts'
import { lower } from './circuit/lower.ts'
import { limitBits, termOfLimit } from './limit-bits.ts'
import type { LimitBit } from './limit-bits.ts'
import { causesOf } from './causes.ts'
import type { Cause } from './causes.ts'

/** Where a circuit says what a rule comes to. */
export interface RuleWires {
  readonly rule: string
  /** True or held until answered; accepted in its place; true for certain; turned into care by a letter. */
  readonly limits: Literal
  readonly accepted: Literal
  readonly certain: Literal
  readonly cleared: Literal
  readonly tiers: readonly Literal[]
}

/**
 * A pack, compiled: the very formulas that are proved, as one circuit over packed facts, and what its wires mean. Plain data: a built
 * pack holds it as it stands, and it holds no code.
 */
export interface Program {
  readonly circuit: Circuit
  /** Status at least `go-with-care`, and so on up the scale. */
  readonly status: readonly Literal[]
  /** Urgency at least `routine-gp`, and so on up the scale. */
  readonly urgency: readonly Literal[]
  readonly incomplete: Literal
  readonly rules: readonly RuleWires[]
  readonly steps: readonly LimitBit[]
  /** Whether each step is taken, each on its own. */
  readonly taken: readonly Literal[]
  /** Why steps are taken, without saying so twice: for one client it is quicker to go through what holds. */
  readonly causes: readonly Cause<Literal>[]
  /** Limits that copy earlier sessions, for clients who had some. */
  readonly session: readonly { readonly limit: SessionLimit; readonly when: Literal }[]
}

const sessionLimits = ({ rules }: Knowledge): readonly SessionLimit[] => {
  const all = rules.flatMap(({ effect, tiers }) => [effect, ...tiers.map((tier) => tier.effect)]).flatMap(({ session }) => session)
  return [...new Map(all.map((limit) => [JSON.stringify(limit), limit])).values()]
}

const roots = (verdict: VerdictTerms): readonly Bool[] => [
  ...STATUSES.slice(1).map(verdict.statusAtLeast),
  ...URGENCIES.slice(1).map(verdict.urgencyAtLeast),
  verdict.incomplete,
  ...verdict.rules.flatMap(({ limits, accepted, truth, cleared, tiers }) => [
    limits,
    accepted,
    truth.isTrue,
    cleared,
    ...tiers.map((tier) => tier.limits),
  ]),
]

/** Compiles a pack once; what comes out runs for any number of clients, one by one or many at a time. */
export const compilePack = (knowledge: Knowledge): Program => {
  const { verdict } = translatePack(knowledge, { withHeld: true })
  const steps = limitBits(knowledge)
  const taken = steps.map((step) => termOfLimit(knowledge, verdict.limits, step))
  const causes = causesOf(verdict, steps, taken)
  const session = sessionLimits(knowledge)
  const guards = causes.flatMap(({ parts }) => parts.map(({ guard }) => guard))
  const all = [...roots(verdict), ...session.map(verdict.limits.session), ...causes.map(({ when }) => when), ...guards, ...taken]
  const { circuit, outputs } = lower(all)
  const place = new Map(all.map((term, index) => [term, outputs[index] ?? NEVER]))
  const literalOf = (term: Bool): Literal => place.get(term) ?? NEVER
  return {
    circuit,
    status: STATUSES.slice(1).map((status) => literalOf(verdict.statusAtLeast(status))),
    urgency: URGENCIES.slice(1).map((urgency) => literalOf(verdict.urgencyAtLeast(urgency))),
    incomplete: literalOf(verdict.incomplete),
    rules: verdict.rules.map(({ rule, limits, accepted, truth, cleared, tiers }) => ({
      rule: rule.id,
      limits: literalOf(limits),
      accepted: literalOf(accepted),
      certain: literalOf(truth.isTrue),
      cleared: literalOf(cleared),
      tiers: tiers.map((tier) => literalOf(tier.limits)),
    })),
    session: session.map((limit) => ({ limit, when: literalOf(verdict.limits.session(limit)) })),
    causes: causes.map(({ when, parts }) => ({
      when: literalOf(when),
      parts: parts.map((part) => ({ guard: literalOf(part.guard), steps: part.steps })),
    })),
    steps,
    taken: taken.map(literalOf),
  }
}
