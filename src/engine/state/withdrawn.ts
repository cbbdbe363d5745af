import type { Answer, Answers, Client } from '../model/client.ts'
import { dayFromIso } from '../model/day.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { URGENCIES, rank } from '../model/scale.ts'

const SAME_DAY = rank(URGENCIES, 'same-day')

const urgentFacts = new WeakMap<Knowledge, readonly string[]>()

/** Facts whose own row asks for a doctor the same day or at once. */
const warnings = (knowledge: Knowledge): readonly string[] => {
  const known = urgentFacts.get(knowledge)
  if (known !== undefined) return known
  const found = knowledge.rules
    .filter((rule) => rank(URGENCIES, rule.effect.urgency) >= SAME_DAY && knowledge.factById.has(rule.id))
    .map((rule) => rule.id)
  urgentFacts.set(knowledge, found)
  return found
}

const lastWarning = (client: Client, fact: string, since: number): Answer | undefined => {
  for (const entry of client.history.answers.toReversed()) {
    const answer = entry.facts[fact]
    const on = dayFromIso(entry.on)
    if (answer !== undefined && on !== undefined && on >= since && (answer.value === 'yes' || answer.value === 'not-sure')) return answer
  }
  return undefined
}

/**
 * The answers as they count today. A warning that was changed to `no` within the last days still counts until a therapist has
 * spoken with the client and stored a reason; both answers stay on record. Source: safety dossier SP-30.
 */
export const effectiveAnswers = (knowledge: Knowledge, client: Client): Answers => {
  if (client.history.answers.length === 0) return client.answers
  const today = dayFromIso(client.today) ?? 0
  const held: Record<string, Answer> = {}
  for (const fact of warnings(knowledge)) {
    const now = client.answers[fact]
    if (now?.value !== 'no' || now.talked?.reason !== undefined) continue
    const before = lastWarning(client, fact, today - knowledge.defaults.withdrawnDays)
    if (before !== undefined) held[fact] = { ...before, origin: 'held' }
  }
  return { ...client.answers, ...held }
}
