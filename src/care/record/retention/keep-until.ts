import type { RetentionRule } from './rule.ts'

const ADULT = 18

/** The same day some years later; 29 February becomes 1 March where there is none, so that nothing ends early. */
const yearsAfter = (day: string, years: number): string => {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year + years, month - 1, of)).toISOString().slice(0, 10)
}

const laterOf = (one: string, other: string): string => (one > other ? one : other)

/**
 * The first day on which a record may be erased. A birth date that is not known counts as the day of the last visit: it may have been a
 * child, and unknown is never read as free. Days are `YYYY-MM-DD`. Source: safety dossier 6.5, SP-105.
 */
export const keepUntil = (rule: RetentionRule, lastVisitOn: string, bornOn = lastVisitOn): string => {
  const adult = yearsAfter(lastVisitOn, rule.years)
  if (yearsAfter(bornOn, ADULT) <= lastVisitOn) return adult
  const seventeen = yearsAfter(bornOn, ADULT - 1) <= lastVisitOn
  const age = seventeen ? (rule.seventeenUntilAge ?? rule.childUntilAge) : rule.childUntilAge
  return laterOf(adult, yearsAfter(bornOn, age))
}
