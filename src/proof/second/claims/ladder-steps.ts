import type { Condition } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { fixedDay, fixedNumber } from '../answers/fixed.ts'
import { freeQuantity, tied } from '../answers/quantity.ts'
import type { Ladder, Quantity, Range } from '../answers/quantity.ts'
import type { Board } from '../answers/making.ts'
import { numberOn } from '../client/number-on.ts'
import { daysBefore } from '../client/calendar.ts'
import { conditionsBehind, leavesIn } from '../reading/conditions-of.ts'
import type { Step } from './steps.ts'

interface Two {
  /** The ladders the solver decides. */
  readonly free: { readonly lower: Ladder; readonly upper: Ladder }
  /** The same, with every rung of one tied to the other's. */
  readonly lower: Quantity
  readonly upper: Quantity
}

const twoNumbers = ({ gates }: Board, name: string, range: Range): Two => {
  const number = (which: string): Ladder => freeQuantity(gates, gates.fresh, `${name}, ${which}`, range, () => undefined)
  const free = { lower: number('lower'), upper: number('upper') }
  return { free, ...tied(gates, free.lower, free.upper) }
}

const measuredStep = (board: Board, fact: Fact, worse: 'higher' | 'lower'): Step => {
  const { free, lower, upper } = twoNumbers(board, fact.id, fact)
  const [before, after] = worse === 'higher' ? [lower, upper] : [upper, lower]
  return {
    fact,
    before: fixedNumber(before),
    after: fixedNumber(after),
    onlyIfFalse: false,
    falls: worse === 'lower',
    written: (model) => {
      const [low, high] = [numberOn(free.lower, model), numberOn(free.upper, model)]
      return worse === 'higher' ? [low, high] : [high, low]
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

const partsOf = ({ facts }: Knowledge, fact: Fact): readonly Fact[] => {
  if (fact.derive === undefined) return [fact]
  return 'facts' in fact.derive ? fact.derive.facts.flatMap(({ index }) => facts[index] ?? []).filter(({ derive }) => !derive) : []
}

/** Strength that is compared with what it was is measured lower. Source: safety dossier MP-05. */
export const weaker = (knowledge: Knowledge, board: Board): readonly Step[] => {
  const leaves = leavesByFact(knowledge)
  return knowledge.facts
    .filter((fact) => leaves(fact).some(({ op }) => op === 'fell'))
    .flatMap((fact) => partsOf(knowledge, fact))
    .filter(({ type }) => type === 'number')
    .map((fact) => measuredStep(board, fact, 'lower'))
}

const limitsAbove = (leaf: Leaf): boolean => leaf.op === 'reading' && (leaf.bounds.atLeast ?? leaf.bounds.over) !== undefined

/** A reading lies further out on the side on which rules limit. Source: safety dossier MP-06. */
export const worseReadings = (knowledge: Knowledge, board: Board): readonly Step[] => {
  const leaves = leavesByFact(knowledge)
  return knowledge.facts
    .filter((fact) => fact.derive === undefined && leaves(fact).some(({ op }) => op === 'reading'))
    .map((fact) => measuredStep(board, fact, leaves(fact).some(limitsAbove) ? 'higher' : 'lower'))
}

const PAST = { min: 0, max: undefined, whole: true }

/** The same event, fewer days ago. Source: safety dossier MP-07. */
export const fresher = ({ facts }: Knowledge, board: Board): readonly Step[] =>
  facts
    .filter(({ type, derive, dated, unanswered }) => type === 'yes-no' && derive === undefined && dated && unanswered === 'open')
    .map((fact) => {
      const { free, lower, upper } = twoNumbers(board, `${fact.id}: days ago`, PAST)
      const since =
        (ladder: Ladder): ((model: (lit: number) => boolean) => string) =>
        (model) =>
          daysBefore(numberOn(ladder, model))
      return {
        fact,
        before: fixedDay(upper),
        after: fixedDay(lower),
        onlyIfFalse: false,
        falls: false,
        written: (model) => [
          { answer: 'yes', since: since(free.upper)(model) },
          { answer: 'yes', since: since(free.lower)(model) },
        ],
      }
    })
