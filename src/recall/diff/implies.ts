import type { Bounds, Condition } from '#engine/model/condition.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { SiteSet } from '#engine/model/site.ts'

/** Is a condition of one pack at most as true as one of another, for every client there can be? False where that is not plain to see. */
export type Implies = (a: Condition, b: Condition) => boolean

const low = ({ atLeast, over }: Bounds): readonly [number, number] => {
  const least = atLeast ?? Number.NEGATIVE_INFINITY
  return over !== undefined && over >= least ? [over, 1] : [least, 0]
}

const high = ({ atMost, under }: Bounds): readonly [number, number] => {
  const most = atMost ?? Number.POSITIVE_INFINITY
  return under !== undefined && under <= most ? [under, 1] : [most, 0]
}

/** Does everything that lies in `a` lie in `b`? */
const within = (a: Bounds, b: Bounds): boolean => {
  const [[aLow, aOpen], [bLow, bOpen]] = [low(a), low(b)]
  const [[aHigh, aShut], [bHigh, bShut]] = [high(a), high(b)]
  const below = aHigh < bHigh || (aHigh === bHigh && aShut >= bShut)
  return (aLow > bLow || (aLow === bLow && aOpen >= bOpen)) && below
}

type Leaf = Extract<Condition, { readonly fact: unknown }>

const isLeaf = (condition: Condition): condition is Leaf => 'fact' in condition

const subset = (a: readonly string[], b: readonly string[]): boolean => a.every((each) => b.includes(each))

const idsOf = ({ sites }: Knowledge, set: SiteSet): readonly string[] => set.map((index) => sites[index]?.id ?? '')

/** Two comparisons of one fact. */
const leafImplies = (before: Knowledge, after: Knowledge, a: Leaf, b: Leaf): boolean => {
  if (a.fact.id !== b.fact.id) return false
  if (a.op === 'number' && b.op === 'number') return within(a.bounds, b.bounds)
  if (a.op === 'reading' && b.op === 'reading') return a.gate.id === b.gate.id && within(a.bounds, b.bounds)
  if (a.op === 'fell' && b.op === 'fell') return a.by >= b.by && within(a.bounds, b.bounds)
  if (a.op === 'is' && b.op === 'is') return subset(a.values, b.values)
  if (a.op === 'has' && b.op === 'has') return subset(a.values, b.values)
  if (a.op === 'ago' && b.op === 'ago') return within(a.days, b.days) && (!a.whenUnknown || b.whenUnknown)
  if (a.op === 'ago' && b.op === 'true') return true
  if (a.op === 'touches' && b.op === 'touches') return subset(idsOf(before, a.sites), idsOf(after, b.sites))
  if (a.op === 'side' && b.op === 'side') return a.side === b.side
  return a.op === b.op && (a.op === 'true' || a.op === 'steady' || a.op === 'checked')
}

/** So many of `a` meet each a part of `b` of its own that counting those gives no less. */
const countImplies = (implies: Implies, a: Extract<Condition, { op: 'at-least' }>, b: Extract<Condition, { op: 'at-least' }>): boolean => {
  const left = [...b.of]
  const matched = a.of.filter((part) => {
    const at = left.findIndex((other) => implies(part, other))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return a.count - (a.of.length - matched.length) >= b.count
}

/**
 * Makes the comparison of conditions of one pack with those of another. Sound, also for what is unknown, because *and* is the least and
 * *or* the greatest of truth values; not complete: two conditions that mean the same in other words may count as different.
 */
export const impliesBetween = (before: Knowledge, after: Knowledge): Implies => {
  const seen = new WeakMap<Condition, Map<Condition, boolean>>()
  const compare: Implies = (a, b) => {
    if (b.op === 'always') return true
    if (a.op === 'any') return a.of.every((part) => implies(part, b))
    if (b.op === 'all') return b.of.every((part) => implies(a, part))
    if (a.op === 'all' && a.of.some((part) => implies(part, b))) return true
    if (b.op === 'any') return b.of.some((part) => implies(a, part))
    if (a.op === 'not' && b.op === 'not') return impliesBetween(after, before)(b.of, a.of)
    if (a.op === 'at-least' && b.op === 'at-least') return countImplies(implies, a, b)
    if (a.op === 'presentation' && b.op === 'presentation') return a.confidence === b.confidence && subset(a.ids, b.ids)
    if (a.op === 'cleared' && b.op === 'cleared') return a.rule === b.rule
    return isLeaf(a) && isLeaf(b) && leafImplies(before, after, a, b)
  }
  // A rule bans thirty techniques in forty places under one and the same condition.
  const implies: Implies = (a, b) => {
    const known = seen.get(a) ?? new Map<Condition, boolean>()
    seen.set(a, known)
    const answer = known.get(b) ?? compare(a, b)
    known.set(b, answer)
    return answer
  }
  return implies
}
