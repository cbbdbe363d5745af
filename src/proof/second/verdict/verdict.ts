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
import { gives, givenToAll } from './gives.ts'
import { rulingOf } from './rule.ts'
import type { Ruling } from './rule.ts'

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
}

const openQuestion = (world: World): Lit =>
  world.gates.some(
    ...world.knowledge.facts
      .filter(({ mandatory }) => mandatory)
      .map((fact) => {
        const settled = fact.impliedBy === undefined ? FALSE : holds(world.fact(fact))
        return world.gates.all(mayApply(world, fact), -world.person.answer(fact).given, -settled)
      }),
  )

type Keeps = Verdict['keeps']

/** Limits that come from rules, or hold for everybody. Hands that keep off do nothing there at all. Source: safety dossier 0.3. */
const limitsFrom = (world: World, rulings: readonly Ruling[]): Keeps => {
  const givers = rulings.flatMap((ruling) => ruling.givers)
  const { all, some } = world.gates
  const byName = new Map<string, Lit>()
  const keeps: Keeps = (demand) => {
    const name = nameOf(demand)
    const known = byName.get(name)
    if (known !== undefined) return known
    const given = givers.map(({ holds: when, effect }) => {
      const met = gives(world, effect, demand)
      return met === FALSE ? FALSE : all(when, met)
    })
    const keptOff = demand.kind === 'ban' || demand.kind === 'hold' ? keeps({ kind: 'cap', site: demand.site, level: 0 }) : FALSE
    const met = some(givenToAll(world.knowledge, demand), keptOff, ...given)
    byName.set(name, met)
    return met
  }
  return keeps
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

/** Which urgency it is, and nothing above. */
const exactly = ({ gates }: World, urgency: Verdict['urgency'], least: Urgency): Lit => {
  const above = URGENCIES[rank(URGENCIES, least) + 1]
  return gates.all(urgency(least), above === undefined ? TRUE : -urgency(above))
}

/** Puts together what all rules say. What is `kept` of another world reads nothing that is different in this one. */
export const verdictOf = (world: World, kept: (rule: Rule) => Ruling | undefined = () => undefined): Verdict => {
  const { knowledge, gates } = world
  const { all, some } = gates
  const rulings = knowledge.rules.map((rule) => kept(rule) ?? rulingOf(world, rule))
  const byRules = limitsFrom(world, rulings)
  const incomplete = openQuestion(world)
  const noPosition = all(...knowledge.positions.map(({ index }) => byRules({ kind: 'position', position: index })))
  const { status, urgency } = scales(world, rulings, some(incomplete, noPosition))
  const { letter, referral } = knowledge.defaults
  const offersLetter = onDemand(() =>
    some(status('go-with-care'), ...rulings.filter(({ rule }) => rule.when.op !== 'always').map(({ active }) => active)),
  )
  const said = (id: string): Lit => {
    const named = URGENCIES.find((each) => id === `urgency-${each}`)
    return named === undefined || !knowledge.topics.has(id) ? FALSE : all(status('go-with-care'), exactly(world, urgency, named))
  }
  const further = (demand: Demand): readonly Lit[] => {
    if (demand.kind === 'message') return [said(demand.id)]
    if (demand.kind !== 'action') return []
    return [demand.id === letter ? offersLetter() : FALSE, demand.id === referral ? noPosition : FALSE]
  }
  return { world, rulings, incomplete, status, urgency, keeps: (demand) => some(byRules(demand), ...further(demand)) }
}
