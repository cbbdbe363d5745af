import type { Condition } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { WrittenAnswer } from '../../client/client-file.ts'
import { chosen, freeQuantity, tied } from '../answers/quantity.ts'
import type { Ladder, Measured, Range } from '../answers/quantity.ts'
import type { Lit } from '../circuit/gates.ts'
import type { Values } from '../circuit/values.ts'
import { daysBefore } from '../client/calendar.ts'
import { numberOn } from '../client/number-on.ts'
import { conditionsBehind, leavesIn } from '../reading/conditions-of.ts'
import type { World } from '../reading/world.ts'
import type { Move } from './move.ts'

type Worse = 'higher' | 'lower'

interface Moved {
  readonly made: Lit
  readonly after: Measured
  readonly numbers: (model: Values) => readonly [number, number]
}

/** Those who have a number have another, on the worse side of it. */
const moved = ({ gates, ladders }: World, name: string, range: Range, before: Measured, worse: Worse): Moved => {
  const made = gates.fresh()
  gates.require(-made, before.known)
  const other: Ladder = freeQuantity(gates, gates.fresh, `${name}, then`, range, () => undefined)
  const { lower, upper } = worse === 'higher' ? tied(gates, before.value, other) : tied(gates, other, before.value)
  const own = worse === 'higher' ? { before: lower, after: upper } : { before: upper, after: lower }
  return {
    made,
    after: { known: before.known, value: chosen(gates, made, own.after, own.before) },
    numbers: (model) => {
      const ladder = ladders.get(name)
      return [ladder === undefined ? 0 : numberOn(ladder, model), numberOn(other, model)]
    },
  }
}

const everyCondition = ({ facts, rules, statements }: Knowledge): readonly Condition[] => [
  ...facts.flatMap(conditionsBehind),
  ...rules.flatMap(({ when, tiers }) => [when, ...tiers.map((tier) => tier.when)]),
  ...statements.flatMap(({ obligations }) => obligations.map(({ when }) => when)),
]

type Leaf = ReturnType<typeof leavesIn>[number]

const leavesByFact = (knowledge: Knowledge): ((fact: Fact) => readonly Leaf[]) => {
  const leaves = Map.groupBy(everyCondition(knowledge).flatMap(leavesIn), ({ fact }) => fact.index)
  return ({ index }) => leaves.get(index) ?? []
}

const measuredMove = (world: World, fact: Fact, worse: Worse): Move => {
  const answered = world.person.answer(fact)
  const { made, after, numbers } = moved(world, fact.id, fact, answered.number(), worse)
  return {
    fact,
    made,
    gains: ['given'],
    numbers: { number: () => after, daysAgo: answered.daysAgo },
    falls: worse === 'lower',
    written: numbers,
  }
}

const partsOf = ({ facts }: Knowledge, fact: Fact): readonly Fact[] => {
  if (fact.derive === undefined) return [fact]
  return 'facts' in fact.derive ? fact.derive.facts.flatMap(({ index }) => facts[index] ?? []).filter(({ derive }) => !derive) : []
}

/** Strength that is compared with what it was is measured lower. Source: safety dossier MP-05. */
export const weaker = (world: World): readonly Move[] => {
  const leaves = leavesByFact(world.knowledge)
  const compared = world.knowledge.facts.filter((fact) => leaves(fact).some(({ op }) => op === 'fell'))
  const parts = new Set(compared.flatMap((fact) => partsOf(world.knowledge, fact)).filter(({ type }) => type === 'number'))
  return [...parts].map((fact) => measuredMove(world, fact, 'lower'))
}

const limitsAbove = (leaf: Leaf): boolean => leaf.op === 'reading' && (leaf.bounds.atLeast ?? leaf.bounds.over) !== undefined

/** Readings lie further out on the side on which rules limit. Source: safety dossier MP-06. */
export const worseReadings = (world: World): readonly Move[] => {
  const leaves = leavesByFact(world.knowledge)
  return world.knowledge.facts
    .filter((fact) => fact.derive === undefined && leaves(fact).some(({ op }) => op === 'reading'))
    .map((fact) => measuredMove(world, fact, leaves(fact).some(limitsAbove) ? 'higher' : 'lower'))
}

const PAST = { min: 0, max: undefined, whole: true }

const dayMove = (world: World, fact: Fact): Move => {
  const answered = world.person.answer(fact)
  const { made, after, numbers } = moved(world, `${fact.id}: days ago`, PAST, answered.daysAgo(), 'lower')
  world.gates.require(-made, answered.yes)
  const since = (days: number): WrittenAnswer => ({ answer: 'yes', since: daysBefore(days) })
  return {
    fact,
    made,
    gains: ['given', 'yes'],
    numbers: { number: answered.number, daysAgo: () => after },
    falls: false,
    written: (model) => {
      const [before, then] = numbers(model)
      return [since(before), since(then)]
    },
  }
}

/** The same events, fewer days ago. Source: safety dossier MP-07. */
export const fresher = (world: World): readonly Move[] =>
  world.knowledge.facts
    .filter(({ type, derive, dated, unanswered }) => type === 'yes-no' && derive === undefined && dated && unanswered === 'open')
    .map((fact) => dayMove(world, fact))
