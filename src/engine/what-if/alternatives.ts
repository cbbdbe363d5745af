import type { Answer, Client } from '../model/client.ts'
import type { Bounds } from '../model/condition.ts'
import { dayFromIso, isoFromDay } from '../model/day.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { leavesReading } from '../reads/leaves.ts'
import type { Leaf } from '../reads/leaves.ts'

type Value = Answer['value']

const edges = ({ atLeast, atMost, over, under }: Bounds, step: number): readonly number[] => [
  ...(atLeast === undefined ? [] : [atLeast, atLeast - step]),
  ...(atMost === undefined ? [] : [atMost, atMost + step]),
  ...(over === undefined ? [] : [over, over + step]),
  ...(under === undefined ? [] : [under, under - step]),
]

const boundsIn = (leaf: Leaf): Bounds | undefined => {
  if (leaf.op === 'ago') return leaf.days
  return leaf.op === 'number' || leaf.op === 'reading' || leaf.op === 'fell' ? leaf.bounds : undefined
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

/** Numbers on either side of every bound the pack compares this fact with, inside the range of the fact. */
const numbers = (fact: Fact, leaves: readonly Leaf[]): readonly number[] => {
  const { min = -Infinity, max = Infinity } = fact
  const near = leaves.flatMap((leaf) => edges(boundsIn(leaf) ?? {}, 1))
  const ends = [fact.min, fact.max].filter((end) => end !== undefined)
  return unique([...near, ...ends]).filter((value) => value >= min && value <= max)
}

/** Days on either side of every span the pack looks back over. */
const days = (leaves: readonly Leaf[], today: number): readonly string[] =>
  unique(leaves.flatMap((leaf) => edges(boundsIn(leaf) ?? {}, 1)))
    .filter((ago) => ago >= 0)
    .map((ago) => isoFromDay(today - Math.ceil(ago)))

const regions = (knowledge: Knowledge, leaves: readonly Leaf[], now: Value | undefined): readonly Value[] => {
  const marked = Array.isArray(now) ? now : []
  return leaves.flatMap((leaf): readonly Value[] => {
    if (leaf.op !== 'touches') return []
    const inside = leaf.sites.flatMap((site) => knowledge.sites[site]?.id ?? [])
    return [marked.filter((id) => !inside.includes(id)), [...marked, ...inside.slice(0, 1)]]
  })
}

const values = (knowledge: Knowledge, fact: Fact, now: Answer | undefined, today: number): readonly Value[] => {
  const leaves = leavesReading(knowledge, fact)
  const options = fact.options.map(({ id }) => id)
  switch (fact.type) {
    case 'yes-no':
      return ['no', 'yes']
    case 'one-of':
      return options
    case 'some-of':
      return [[], ...options.map((id) => [id])]
    case 'side':
      return ['left', 'right', 'both']
    case 'number':
      return numbers(fact, leaves)
    case 'date':
      return days(leaves, today)
    case 'regions':
      return regions(knowledge, leaves, now?.value)
    case 'text':
      return []
  }
}

const datedYes = (fact: Fact, leaves: readonly Leaf[], client: Client, today: number): readonly Answer[] =>
  fact.type === 'yes-no' && fact.dated
    ? days(leaves, today).map((since) => ({ value: 'yes', on: client.today, origin: 'given', since }))
    : []

const same = (a: Answer | undefined, b: Answer): boolean =>
  a !== undefined && JSON.stringify([a.value, a.since ?? null]) === JSON.stringify([b.value, b.since ?? null])

/**
 * Other answers a fact could have been given that some rule of the pack would notice: each choice, and values on either side of
 * each bound. Facts that are computed have none.
 */
export const alternatives = (knowledge: Knowledge, client: Client, fact: Fact): readonly Answer[] => {
  if (fact.derive !== undefined) return []
  const now = client.answers[fact.id]
  const today = dayFromIso(client.today) ?? 0
  const plain = values(knowledge, fact, now, today).map((value): Answer => ({ value, on: client.today, origin: 'given' }))
  return [...plain, ...datedYes(fact, leavesReading(knowledge, fact), client, today)].filter((answer) => !same(now, answer))
}

/** A client who gave this answer instead. */
export const withAnswer = (client: Client, fact: Fact, answer: Answer): Client => ({
  ...client,
  answers: { ...client.answers, [fact.id]: answer },
  malformed: client.malformed.filter((id) => id !== fact.id),
})
