import { canonical } from '../canonical.ts'
import type { Entry } from '../entry.ts'
import type { AnswerOf } from '../kinds/answers.ts'
import { isOf } from '../known.ts'
import type { EntryOf } from '../known.ts'
import { latestBy } from './latest.ts'
import type { Latest } from './latest.ts'
import { lineageOf } from './lineage.ts'

/** An answer that stands, and the entry it comes from. */
export interface Standing {
  readonly entryId: string
  readonly authorId: string
  readonly happenedAt: string
  readonly answer: AnswerOf
}

/** What stands for each fact. More than one: devices differ, and until a person settles it all of them count. */
export type Facts = ReadonlyMap<string, readonly Standing[]>

type Answering = EntryOf<'intake.answered' | 'answers.settled'>

const answersIn = (entry: Answering): readonly (readonly [string, Standing])[] =>
  Object.entries(entry.content.body.answers).map(([fact, answer]) => [
    fact,
    { entryId: entry.entryId, authorId: entry.authorId, happenedAt: entry.happenedAt, answer },
  ])

const byEntry = (one: Standing, other: Standing): number => (one.entryId < other.entryId ? -1 : 1)

/** Of answers that say the same, the first; in an order that does not depend on arrival. */
const distinct = (standing: readonly Standing[]): readonly Standing[] => {
  const inOrder = standing.toSorted(byEntry)
  const said = inOrder.map(({ answer }) => canonical(answer))
  return inOrder.filter((_, at) => said.indexOf(said[at] ?? '') === at)
}

const standingOf = (given: readonly Standing[], latest: Latest): readonly Standing[] => {
  const stand = new Set(latest(given.map(({ entryId }) => entryId)))
  return distinct(given.filter(({ entryId }) => stand.has(entryId)))
}

/**
 * What stands for each fact of an episode: every answer that no later answer to the same fact had before it. The same entries
 * give the same facts, in whatever order they arrived. Source: safety dossier SP-106.
 */
export const factsOf = (entries: readonly Entry[]): Facts => {
  const latest = latestBy(lineageOf(entries))
  const answering = entries.filter((entry) => isOf(entry, 'intake.answered', 'answers.settled'))
  const given = Map.groupBy(
    answering.flatMap((entry) => answersIn(entry)),
    ([fact]) => fact,
  )
  const facts = [...given].map(
    ([fact, all]) =>
      [
        fact,
        standingOf(
          all.map(([, one]) => one),
          latest,
        ),
      ] as const,
  )
  return new Map(facts.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** Facts for which more than one answer stands, for a person to settle. */
export const differing = (facts: Facts): readonly string[] => [...facts].filter(([, standing]) => standing.length > 1).map(([fact]) => fact)
