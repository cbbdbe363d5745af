import type { z } from 'zod'
import { AnswerBody } from '#care/record/kinds/answers.ts'
import type { AnswerOf } from '#care/record/kinds/answers.ts'
import { dayFromIso } from '#engine/model/day.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { readFacts } from '#pack/client/read-facts.ts'

/** What a client wrote, by fact, as a form sends it. */
export type WrittenFacts = Record<string, z.core.util.JSONType>

/** What could be read of it, and what could not and is kept as it was written. */
export interface ClientFacts {
  readonly answers: Readonly<Record<string, AnswerOf>>
  readonly unreadable: readonly string[]
  readonly written: WrittenFacts
  /** Something was asked that this pack does not know, so it cannot tell what the answer means. */
  readonly foreign: boolean
}

/** What only staff may say around an answer: that a therapist confirmed it, or talked about it. */
const STAFF_ALONE = ['confirmed', 'talked']

const isMap = (value: z.core.util.JSONType): value is WrittenFacts => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether the client may answer it, and in this way: what would lift a warning in a therapist's name is not theirs to say. */
const isTheirs = ({ factById }: Knowledge, id: string, written: z.core.util.JSONType): boolean => {
  const who = factById.get(id)?.who
  return (who === 'client' || who === 'both') && !(isMap(written) && STAFF_ALONE.some((field) => field in written))
}

const NOTHING = { answers: {}, unreadable: [] }

/** Answers that no pack is there to read. */
export const unread = (facts: WrittenFacts): ClientFacts => ({ answers: {}, unreadable: [], written: facts, foreign: true })

/** Reads what a client wrote on a day. Nothing is lost and nothing is guessed: what cannot be read is kept, and counts as unanswered (SP-107). */
export const readClientFacts = (knowledge: Knowledge, facts: WrittenFacts, date: string): ClientFacts => {
  const today = dayFromIso(date)
  const theirs = Object.fromEntries(Object.entries(facts).filter(([id, written]) => isTheirs(knowledge, id, written)))
  const { answers: read } =
    today === undefined ? NOTHING : readFacts({ knowledge, report: () => undefined, today, date }, theirs, [], 'given')
  const answers: Record<string, AnswerOf> = {}
  for (const [id, answer] of Object.entries(read)) {
    const kept = AnswerBody.safeParse(answer)
    if (kept.success) answers[id] = kept.data
  }
  const unread = Object.entries(facts).filter(([id]) => !(id in answers))
  const known = unread.map(([id]) => id).filter((id) => knowledge.factById.has(id))
  return { answers, unreadable: known, written: Object.fromEntries(unread), foreign: known.length < unread.length }
}
