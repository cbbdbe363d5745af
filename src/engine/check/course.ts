import { dayFromIso } from '../model/day.ts'
import { violation } from './violation.ts'
import type { Violation } from './violation.ts'
import type { Subject } from './subject.ts'

const mostVisits = ({ knowledge, assessment, doses }: Subject): number => {
  const done = assessment.client.history.sessions.length
  const left = Math.min(...doses.map((dose) => dose.mostVisits - done))
  return Math.max(1, Math.min(knowledge.defaults.reassessVisits, left, ...doses.map(({ firstBlock }) => firstBlock)))
}

/** Do the visits keep to the dose, and is the review in time? Source: safety dossier 4.5, treatment dossier 4.2. */
export const checkCourse = (subject: Subject): readonly Violation[] => {
  const { visits, review } = subject.plan.course
  const found: Violation[] = []
  const most = mostVisits(subject)
  if (!Number.isInteger(visits) || visits < 1 || visits > most || review.afterVisits > visits) {
    found.push(violation('ISC-PLAN-060', 'course.visits', `${visits} of at most ${most}, review after ${review.afterVisits}.`))
  }
  const today = dayFromIso(subject.assessment.today)
  const on = dayFromIso(review.on)
  const wait = today === undefined || on === undefined ? undefined : on - today
  if (wait === undefined || wait < 0 || wait > subject.knowledge.defaults.reassessDays) {
    found.push(violation('ISC-PLAN-061', 'course.review.on', review.on))
  }
  return found
}
