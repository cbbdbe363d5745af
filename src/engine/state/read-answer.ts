import type { Answer } from '../model/client.ts'
import { NOT_SURE } from '../model/client.ts'
import { dayFromIso } from '../model/day.ts'
import type { Day } from '../model/day.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Sides, SiteSet } from '../model/site.ts'

/** An answer that counts: declined is the same as unanswered. Source: safety dossier 0.2. */
export const answered = (answer: Answer | undefined): Answer | undefined =>
  answer === undefined || answer.value === 'declined' ? undefined : answer

/** Is a `known-unchanged` accepted? Source: safety dossier 1.2, SP-27. */
export const isAcceptedSteady = (knowledge: Knowledge, fact: Fact, answer: Answer | undefined, today: Day): boolean => {
  if (fact.steady === undefined || answer?.value !== 'known-unchanged' || answer.confirmed === undefined) return false
  const began = answer.since === undefined ? undefined : dayFromIso(answer.since)
  return began === undefined || today - began >= knowledge.defaults.steadyDays
}

/** The day a dated answer speaks of, or `not-sure` where nobody knows. */
export const sinceOf = (fact: Fact, answer: Answer): Day | typeof NOT_SURE => {
  const written = fact.type === 'date' ? answer.value : answer.since
  const day = typeof written === 'string' ? dayFromIso(written) : undefined
  return day ?? NOT_SURE
}

const sidesAmong = (knowledge: Knowledge, at: readonly string[]): Sides | undefined => {
  const sides = new Set(at.map((id) => knowledge.siteById.get(id)?.side))
  if (sides.has('left') && !sides.has('right')) return 'left'
  if (sides.has('right') && !sides.has('left')) return 'right'
  return sides.has('left') ? 'both' : undefined
}

/** The side an answer names, or that its marked places share. */
export const sidesIn = (knowledge: Knowledge, fact: Fact, answer: Answer | undefined): Sides | undefined => {
  if (answer === undefined) return undefined
  if (fact.type === 'side') return answer.value === 'left' || answer.value === 'right' ? answer.value : 'both'
  return answer.side ?? sidesAmong(knowledge, answer.at ?? [])
}

/** Places marked for a fact, as sites; undefined where none are. */
export const marksIn = (knowledge: Knowledge, fact: Fact, answer: Answer | undefined): SiteSet | undefined => {
  const ids = fact.type === 'regions' && Array.isArray(answer?.value) ? answer.value : answer?.at
  if (ids === undefined || ids.length === 0) return undefined
  return ids.flatMap((id) => knowledge.siteById.get(id)?.index ?? [])
}
