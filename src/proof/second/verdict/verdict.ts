import type { Fact } from '#engine/model/fact.ts'
import type { Rule } from '#engine/model/rule.ts'
import { STATUSES, URGENCIES, rank, statusForUrgency } from '#engine/model/scale.ts'
import type { Status, Urgency } from '#engine/model/scale.ts'
import { forEach, onDemand } from '../answers/once.ts'
import { FALSE, TRUE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import { holds } from '../reading/bits.ts'
import { mayApply } from '../reading/facts.ts'
import type { World } from '../reading/world.ts'
import { nameOf } from './demand.ts'
import type { Demand } from './demand.ts'
import { gives, givenToAll, speaksOf } from './gives.ts'
import { rulingOf } from './rule.ts'
import type { Giver, Ruling } from './rule.ts'

/** What a pack says of any client. */
export interface Verdict {
  readonly world: World
  readonly rulings: readonly Ruling[]
  /** A question that must be answered is open. */
  readonly incomplete: Lit
  readonly status: (least: Status) => Lit
  readonly urgency: (least: Urgency) => Lit
  /** The limits are at least so strict. */
  readonly keeps: (demand: Demand) => Lit
  /** The same, by rules alone. */
  readonly keptByRules: (demand: Demand) => Lit
  /** This question is open though it must be answered. */
  readonly waitsFor: (fact: Fact) => Lit
}

/** Another world of which some is the same here. */
export interface Shared {
  readonly verdict: Verdict
  readonly fact: (fact: Fact) => boolean
  readonly rule: (rule: Rule) => boolean
}

const waits = (world: World, fact: Fact): Lit => {
  const settled = fact.impliedBy === undefined ? FALSE : holds(world.fact(fact))
  return world.gates.all(mayApply(world, fact), -world.person.answer(fact).given, -settled)
}

/** Limits that come from rules, or hold for everybody. Hands that keep off do nothing there at all. Source: safety dossier 0.3. */
const limitsFrom = (world: World, givers: readonly Giver[]): Verdict['keptByRules'] => {
  const { all, some } = world.gates
  const ofKind = forEach((kind: Demand['kind']) => givers.filter(({ effect }) => speaksOf(effect, kind)))
  const byName = new Map<string, Lit>()
  const keeps: Verdict['keptByRules'] = (demand) => {
    const name = nameOf(demand)
    const known = byName.get(name)
    if (known !== undefined) return known
    const given = ofKind(demand.kind).map(({ holds: when, effect }) => all(when, gives(world, effect, demand)))
    const keptOff = demand.kind === 'ban' || demand.kind === 'hold' ? keeps({ kind: 'cap', site: demand.site, level: 0 }) : FALSE
    const met = some(givenToAll(world.knowledge, demand), keptOff, ...given)
    byName.set(name, met)
    return met
  }
  return keeps
}

const COVERED: ReadonlySet<Demand['kind']> = new Set(['ban', 'hold'])

/** Limits of which nothing changed are those of the other world. */
const limitsBeside = (world: World, rulings: readonly Ruling[], shared: Shared | undefined): Verdict['keptByRules'] => {
  const givers = rulings.flatMap((ruling) => ruling.givers)
  const own = limitsFrom(world, givers)
  if (shared === undefined) return own
  const changed = rulings.filter(({ rule }) => !shared.rule(rule)).flatMap((ruling) => ruling.givers)
  const speaks = forEach((kind: Demand['kind']) => changed.some(({ effect }) => speaksOf(effect, kind)))
  return (demand) => (speaks(demand.kind) || (COVERED.has(demand.kind) && speaks('cap')) ? own(demand) : shared.verdict.keptByRules(demand))
}

const scales = (world: World, rulings: readonly Ruling[], atLeastPaused: Lit): Pick<Verdict, 'status' | 'urgency'> => {
  const { some } = world.gates
  const urgency = forEach((least: Urgency): Lit => some(...rulings.map((ruling) => ruling.urgency(least))))
  const status = forEach((least: Status): Lit => {
    const asks = URGENCIES.filter((each) => rank(STATUSES, statusForUrgency(each)) >= rank(STATUSES, least))
    const paused = rank(STATUSES, least) <= rank(STATUSES, 'paused') ? atLeastPaused : FALSE
    return some(...rulings.map((ruling) => ruling.status(least)), ...asks.map(urgency), paused)
  })
  return { urgency: (least) => (least === 'none' ? TRUE : urgency(least)), status: (least) => (least === 'go' ? TRUE : status(least)) }
}

type Derived = Pick<Verdict, 'world' | 'rulings' | 'status' | 'urgency'> & { readonly noPosition: Lit }

/** Actions and advice that no rule names and the result as a whole asks for. Source: safety dossier 0.7. */
const asksAsWhole = ({ world, rulings, status, urgency, noPosition }: Derived): ((demand: Demand) => Lit) => {
  const { all, some } = world.gates
  const { defaults, topics } = world.knowledge
  const rows = onDemand(() => some(...rulings.filter(({ rule }) => rule.when.op !== 'always').map(({ active }) => active)))
  const exactly = (least: Urgency): Lit => {
    const above = URGENCIES[rank(URGENCIES, least) + 1]
    return all(urgency(least), above === undefined ? TRUE : -urgency(above))
  }
  return (demand) => {
    if (demand.kind === 'message') {
      const named = URGENCIES.find((each) => demand.id === `urgency-${each}`)
      return named === undefined || !topics.has(demand.id) ? FALSE : all(status('go-with-care'), exactly(named))
    }
    if (demand.kind !== 'action') return FALSE
    const offersLetter = demand.id === defaults.letter ? some(status('go-with-care'), rows()) : FALSE
    return some(offersLetter, demand.id === defaults.referral ? noPosition : FALSE)
  }
}

/** Puts together what all rules say of any client. */
export const verdictOf = (world: World, shared?: Shared): Verdict => {
  const { knowledge, gates } = world
  const rulings = knowledge.rules.map(
    (rule, index) => (shared?.rule(rule) === true ? shared.verdict.rulings[index] : undefined) ?? rulingOf(world, rule),
  )
  const keptByRules = limitsBeside(world, rulings, shared)
  const waitsFor = forEach((fact: Fact) => (shared?.fact(fact) === true ? shared.verdict.waitsFor(fact) : waits(world, fact)))
  const incomplete = gates.some(...knowledge.facts.filter(({ mandatory }) => mandatory).map((fact) => waitsFor(fact)))
  const noPosition = gates.all(...knowledge.positions.map(({ index }) => keptByRules({ kind: 'position', position: index })))
  const { status, urgency } = scales(world, rulings, gates.some(incomplete, noPosition))
  const asWhole = asksAsWhole({ world, rulings, status, urgency, noPosition })
  const keeps = (demand: Demand): Lit => gates.some(keptByRules(demand), asWhole(demand))
  return { world, rulings, incomplete, status, urgency, keeps, keptByRules, waitsFor }
}
