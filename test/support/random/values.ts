import type { Bounds } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { leavesReading } from '#engine/reads/leaves.ts'
import { daysAgo } from './days.ts'

/** What a fact may hold. */
export type Value = string | number | readonly string[]

const boundsOf = (knowledge: Knowledge, fact: Fact): readonly number[] =>
  leavesReading(knowledge, fact).flatMap((leaf) => {
    const bounds: Bounds = 'days' in leaf ? leaf.days : 'bounds' in leaf ? leaf.bounds : {}
    return Object.values(bounds)
  })

const around = (values: readonly number[]): readonly number[] => [...new Set(values.flatMap((value) => [value, value - 1, value + 1]))]

/** Days on both sides of every span the pack looks back over from this fact, and some that no rule speaks of; latest first. */
export const daysFor = (knowledge: Knowledge, fact: Fact): readonly string[] =>
  [...new Set([...around(boundsOf(knowledge, fact)), 0, 5, 400, 2_000])]
    .filter((days) => days >= 0)
    .toSorted((a, b) => a - b)
    .map((days) => daysAgo(Math.ceil(days)))

/** Numbers on both sides of every bound the pack compares this fact with, and the ends of its range; lowest first. */
export const numbersFor = (knowledge: Knowledge, fact: Fact): readonly number[] => {
  const { min = 0, max = 1_000 } = fact
  const fine = fact.whole ? [] : boundsOf(knowledge, fact).map((bound) => bound - 0.1)
  const all = [min, max, ...around(boundsOf(knowledge, fact)), ...fine]
  return [...new Set(all)].filter((value) => value >= min && value <= max).toSorted((a, b) => a - b)
}

const chunks = (ids: readonly string[], size: number): readonly (readonly string[])[] =>
  ids.flatMap((_, index) => (index % size === 0 ? [ids.slice(index, index + size)] : []))

/** Sets of places: each alone, neighbours, one half of the body, all. */
const placesFor = ({ sites }: Knowledge): readonly (readonly string[])[] => {
  const ids = sites.map(({ id }) => id)
  const half = sites.filter(({ side }) => side === 'left').map(({ id }) => id)
  return [...chunks(ids, 1), ...chunks(ids, 3), ...chunks(ids, 7), half, ids]
}

/** Values of the type of a fact, its plainest first; what is said around an answer is added elsewhere. */
export const valuesFor = (knowledge: Knowledge, fact: Fact): readonly Value[] => {
  const options = fact.options.map(({ id }) => id)
  switch (fact.type) {
    case 'yes-no':
      return ['no', 'yes', 'not-sure', 'known-unchanged']
    case 'one-of':
      return [...options, 'not-sure']
    case 'side':
      return ['left', 'right', 'both', 'not-sure']
    case 'some-of':
      return [[], ...options.map((option) => [option]), ...chunks(options, 2), ...chunks(options, 4), options, 'not-sure']
    case 'number':
      return [...numbersFor(knowledge, fact), 'not-sure']
    case 'date':
      return [...daysFor(knowledge, fact), 'not-sure']
    case 'regions':
      return [...placesFor(knowledge), 'not-sure']
    case 'text':
      return ['in their words']
  }
}
