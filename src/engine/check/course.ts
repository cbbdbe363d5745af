import { dayFromIso } from '../model/day.ts'
import { violation } from './violation.ts'
import type { Violation } from './violation.ts'
import type { Subject } from './subject.ts'

const mostVisits = ({ knowledge, assessment, doses, changes }: Subject): number => {
  const done = assessment.client.history.sessions.length
  const left = Math.min(...doses.map((dose) => dose.mostVisits - done))
  const asked = changes.flatMap(({ visitsAtMost }) => visitsAtMost ?? [])
  return Math.max(1, Math.min(knowledge.defaults.reassessVisits, left, ...asked, ...doses.map(({ firstBlock }) => firstBlock)))
}

const isCount = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most

const block = (subject: Subject): readonly Violation[] => {
  const { visits, review } = subject.plan.course
  const most = mostVisits(subject)
  if (isCount(visits, most) && isCount(review.afterVisits, visits)) return []
  return [violation('ISC-PLAN-060', 'course.visits', `${visits} of at most ${most}, review after ${review.afterVisits}.`)]
}

const reviewDay = ({ plan, assessment, knowledge }: Subject): readonly Violation[] => {
  const today = dayFromIso(assessment.today)
  const on = dayFromIso(plan.course.review.on)
  const wait = today === undefined || on === undefined ? undefined : on - today
  if (wait !== undefined && wait >= 0 && wait <= knowledge.defaults.reassessDays) return []
  return [violation('ISC-PLAN-061', 'course.review.on', plan.course.review.on)]
}

const rhythm = ({ plan, doses }: Subject): readonly Violation[] => {
  const { everyDays, perWeek, mostVisits: inAll, visits } = plan.course
  const apart = Math.max(1, ...doses.map((dose) => dose.everyDays))
  const cap = Math.min(...doses.map((dose) => dose.mostVisits))
  const worded = doses.length === 0 || doses.some((dose) => dose.perWeek === perWeek)
  if (Number.isInteger(everyDays) && everyDays >= apart && isCount(inAll, Math.max(cap, visits)) && worded) return []
  return [
    violation('ISC-PLAN-062', 'course', `Every ${everyDays} days (${perWeek}), ${inAll} in all; every ${apart} days and ${cap} wanted.`),
  ]
}

/** Do the visits keep to the dose, and is the review in time? Source: safety dossier 4.5, treatment dossier 4.2. */
export const checkCourse = (subject: Subject): readonly Violation[] => [...block(subject), ...reviewDay(subject), ...rhythm(subject)]
