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

/** Where a circuit says whether a rule applies: it is true, held until answered, or accepted as long-standing. */
export interface RuleWire {
  readonly rule: string
  readonly applies: Literal
}

/**
 * A pack, compiled: the very formulas that are proved, as a circuit over packed facts, and what its wires mean. Plain data: a built pack
 * holds it as it stands, and it holds no code.
 */
export interface Wires {
  readonly circuit: Circuit
  /** Status at least `go-with-care`, and so on up the scale. */
  readonly status: readonly Literal[]
  /** Urgency at least `routine-gp`, and so on up the scale. */
  readonly urgency: readonly Literal[]
  readonly incomplete: Literal
  readonly rules: readonly RuleWire[]
  /** Every step by which limits can become stricter. */
  readonly steps: readonly LimitBit[]
  /** Limits that copy earlier sessions, for clients who had some. */
  readonly session: readonly { readonly limit: SessionLimit; readonly when: Literal }[]
}

/** For one client at a time: limits by what causes them, so that of all causes only those that hold are gone through. */
export interface Program extends Wires {
  readonly causes: readonly Cause<Literal>[]
}

/** For many clients at a time: whether each step is taken, each on its own. */
export interface BatchProgram extends Wires {
  readonly taken: readonly Literal[]
}

const sessionLimits = ({ rules }: Knowledge): readonly SessionLimit[] => {
  const all = rules.flatMap(({ effect, tiers }) => [effect, ...tiers.map((tier) => tier.effect)]).flatMap(({ session }) => session)
  return [...new Map(all.map((limit) => [JSON.stringify(limit), limit])).values()]
}

type Lowering = (term: Bool) => Literal

const rootsOf = ({ statusAtLeast, urgencyAtLeast, incomplete }: VerdictTerms): readonly Bool[] => [
  ...STATUSES.slice(1).map(statusAtLeast),
  ...URGENCIES.slice(1).map(urgencyAtLeast),
  incomplete,
]

/** The rules of a pack, each with the formula that it applies. */
const applying = ({ reading, rules }: VerdictTerms): readonly (readonly [rule: string, applies: Bool])[] =>
  rules.map(({ rule, limits, accepted }) => [rule.id, reading.terms.or(limits, accepted)])

/** Lowers what every program has together with what one adds. */
const wiresOf = (knowledge: Knowledge, verdict: VerdictTerms, steps: readonly LimitBit[], further: readonly Bool[]): [Wires, Lowering] => {
  const session = sessionLimits(knowledge)
  const rules = applying(verdict)
  const all = [...rootsOf(verdict), ...rules.map(([, applies]) => applies), ...session.map(verdict.limits.session), ...further]
  const { circuit, outputs } = lower(all)
  const place = new Map(all.map((term, index) => [term, outputs[index] ?? NEVER]))
  const literalOf: Lowering = (term) => place.get(term) ?? NEVER
  const wires: Wires = {
    circuit,
    status: STATUSES.slice(1).map((status) => literalOf(verdict.statusAtLeast(status))),
    urgency: URGENCIES.slice(1).map((urgency) => literalOf(verdict.urgencyAtLeast(urgency))),
    incomplete: literalOf(verdict.incomplete),
    rules: rules.map(([rule, applies]) => ({ rule, applies: literalOf(applies) })),
    session: session.map((limit) => ({ limit, when: literalOf(verdict.limits.session(limit)) })),
    steps,
  }
  return [wires, literalOf]
}

interface Opened {
  readonly knowledge: Knowledge
  readonly verdict: VerdictTerms
  readonly steps: readonly LimitBit[]
  readonly taken: readonly Bool[]
}

const opened = (knowledge: Knowledge): Opened => {
  const { verdict } = translatePack(knowledge, { withHeld: true })
  const steps = limitBits(knowledge)
  return { knowledge, verdict, steps, taken: steps.map((step) => termOfLimit(knowledge, verdict.limits, step)) }
}

const singleOf = ({ knowledge, verdict, steps, taken }: Opened): Program => {
  const causes = causesOf(verdict, steps, taken)
  const further = causes.flatMap(({ when, parts }) => [when, ...parts.map(({ guard }) => guard)])
  const [wires, literalOf] = wiresOf(knowledge, verdict, steps, further)
  return {
    ...wires,
    causes: causes.map(({ when, parts }) => ({
      when: literalOf(when),
      parts: parts.map((part) => ({ guard: literalOf(part.guard), steps: part.steps })),
    })),
  }
}

const batchOf = ({ knowledge, verdict, steps, taken }: Opened): BatchProgram => {
  const [wires, literalOf] = wiresOf(knowledge, verdict, steps, taken)
  return { ...wires, taken: taken.map(literalOf) }
}

/** A pack compiled for both uses. */
export interface Programs {
  readonly single: Program
  readonly batch: BatchProgram
}

/** Compiles a pack once; what comes out runs for any number of clients, one by one or many at a time. */
export const compilePack = (knowledge: Knowledge): Programs => {
  const pack = opened(knowledge)
  return { single: singleOf(pack), batch: batchOf(pack) }
}

/** Compiles a pack for many clients at a time alone, which takes half of the time and memory. */
export const compileBatch = (knowledge: Knowledge): BatchProgram => batchOf(opened(knowledge))
