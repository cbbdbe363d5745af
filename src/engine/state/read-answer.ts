import type { Answer, Witness } from '../model/client.ts'
import { NOT_SURE } from '../model/client.ts'
import { dayFromIso } from '../model/day.ts'
import type { Day } from '../model/day.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Side, Sides, SiteSet } from '../model/site.ts'

/** An answer that counts: declined is the same as unanswered. Source: safety dossier 0.2. */
export const answered = (answer: Answer | undefined): Answer | undefined =>
  answer === undefined || answer.value === 'declined' ? undefined : answer

/** What was said around a `no` says nothing of a fact that is true for another reason. */
const details = (answer: Answer | undefined): Answer | undefined => (answer?.value === 'no' ? undefined : answer)

const isNamed = (witness: Witness | undefined, today: Day): boolean => {
  const on = witness === undefined ? undefined : dayFromIso(witness.on)
  return witness !== undefined && witness.by.trim() !== '' && on !== undefined && on <= today
}

/** Has it been so for at least this many days? A day nobody gave says nothing against it; one that cannot be read does. */
const longEnough = (written: string | undefined, today: Day, days: number): boolean => {
  if (written === undefined) return true
  const day = dayFromIso(written)
  return day !== undefined && today - day >= days
}

/**
 * Is a `known-unchanged` accepted? Only on † and ‡ facts, with the name of the therapist and the day of the talk, and only where it
 * neither began nor got worse of late. Source: safety dossier 0.9, 1.2, SP-27.
 */
export const isAcceptedSteady = (knowledge: Knowledge, fact: Fact, answer: Answer | undefined, today: Day): boolean => {
  if (fact.steady === undefined || answer?.value !== 'known-unchanged' || !isNamed(answer.confirmed, today)) return false
  const { steadyDays } = knowledge.defaults
  const since = answer.since === NOT_SURE ? undefined : answer.since
  return longEnough(since, today, steadyDays) && longEnough(answer.worse, today, steadyDays)
}

/** The day a dated answer speaks of, or `not-sure` where nobody knows; a day ahead of today cannot be right. */
export const sinceOf = (fact: Fact, answer: Answer, today: Day): Day | typeof NOT_SURE => {
  const written = fact.type === 'date' ? answer.value : details(answer)?.since
  const day = typeof written === 'string' ? dayFromIso(written) : undefined
  return day === undefined || day > today ? NOT_SURE : day
}

const sidesAmong = (knowledge: Knowledge, at: readonly string[]): readonly Side[] =>
  at.flatMap((id) => knowledge.siteById.get(id)?.side ?? [])

const together = (sides: ReadonlySet<Side>): Sides | undefined => {
  const [only] = sides
  return sides.size > 1 ? 'both' : only
}

/** The side an answer names, and those of its marked places; undefined where neither is recorded. */
export const sidesIn = (knowledge: Knowledge, fact: Fact, answer: Answer | undefined): Sides | undefined => {
  if (answer === undefined) return undefined
  if (fact.type === 'side') return answer.value === 'left' || answer.value === 'right' ? answer.value : 'both'
  const { side, at } = details(answer) ?? {}
  if (side === 'both') return side
  return together(new Set([...(side === undefined ? [] : [side]), ...sidesAmong(knowledge, at ?? [])]))
}

/** Places marked for a fact, as sites; undefined where none are, or where one of them is no place of this pack. */
export const marksIn = (knowledge: Knowledge, fact: Fact, answer: Answer | undefined): SiteSet | undefined => {
  const written = fact.type === 'regions' ? answer?.value : details(answer)?.at
  const ids: readonly string[] = Array.isArray(written) ? written : []
  const sites = ids.flatMap((id) => knowledge.siteById.get(id)?.index ?? [])
  return sites.length === 0 || sites.length < ids.length ? undefined : sites
}
