import type { Entry } from '#care/record/entry.ts'
import { cautiously } from '#care/record/fold/cautious.ts'
import { factsOf } from '#care/record/fold/facts.ts'
import { isOf } from '#care/record/known.ts'
import { assess } from '#engine/assess.ts'
import type { Assessment } from '#engine/model/assessment.ts'
import type { Client, History } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'

/** Everything that was ever answered: a warning that is taken back still counts until somebody has talked about it (SP-30). */
const historyOf = (entries: readonly Entry[], today: string): History => ({
  answers: entries
    .filter((entry) => isOf(entry, 'intake.answered', 'answers.settled'))
    .map(({ happenedAt, content }) => ({
      on: happenedAt.slice(0, 10) > today ? today : happenedAt.slice(0, 10),
      facts: content.body.answers,
    })),
  sessions: [],
  rechecks: [],
})

/** Facts whose last answer could not be read. */
const unreadableIn = (entries: readonly Entry[]): readonly string[] => {
  const unreadable = new Set<string>()
  for (const entry of entries) {
    if (!isOf(entry, 'intake.answered', 'answers.settled')) continue
    for (const id of Object.keys(entry.content.body.answers)) unreadable.delete(id)
    if (isOf(entry, 'intake.answered')) for (const id of entry.content.body.unreadable ?? []) unreadable.add(id)
  }
  return [...unreadable]
}

/** A client as the engine sees them, from the entries about them: what differs between devices counts on the cautious side (SP-106). */
const clientFrom = (knowledge: Knowledge, entries: readonly Entry[], today: string): Client => {
  const malformed = unreadableIn(entries)
  const answers = Object.entries(cautiously(knowledge, factsOf(entries))).filter(([id]) => !malformed.includes(id))
  return {
    pack: knowledge.id,
    today,
    answers: Object.fromEntries(answers),
    clearances: [],
    history: historyOf(entries, today),
    signs: [],
    malformed,
  }
}

/** Screens what is known of a client today. */
export const screen = (knowledge: Knowledge, entries: readonly Entry[], today: string): Assessment =>
  assess(knowledge, clientFrom(knowledge, entries, today))
