import { handsIn } from './subject.ts'
import type { Subject } from './subject.ts'
import { violation } from './violation.ts'
import type { Violation, ViolationCode } from './violation.ts'

const absent = (wanted: readonly string[], present: readonly string[], code: ViolationCode, at: string): readonly Violation[] =>
  wanted.filter((id) => !present.includes(id)).map((id) => violation(code, at, id))

const consents = ({ knowledge, plan }: Subject): readonly string[] => {
  const regions = new Set(handsIn(plan).map(({ segment }) => knowledge.siteById.get(segment.site)?.region))
  return knowledge.regions.flatMap(({ id, consent }) => (consent !== undefined && regions.has(id) ? [consent] : []))
}

const FIRST = ['baseline', 'before-session', 'review']
const LATER = ['before-session', 'weekly', 'review']

/** Measures with their moments: of a first visit or of a later one, and those of plan rules before each session. Treatment dossier 4.2. */
const measuresDue = ({ knowledge, assessment, changes }: Subject): readonly string[] => {
  const moments = assessment.client.history.sessions.length === 0 ? FIRST : LATER
  const usual = knowledge.measures.flatMap(({ id, when }) =>
    moments.filter((moment) => when.includes(moment)).map((moment) => `${id} ${moment}`),
  )
  return [...usual, ...changes.flatMap(({ measures }) => measures.map((id) => `${id} before-session`))]
}

/** Does the plan ask, offer and say everything that must be? Source: safety dossier 0.7, 1.6, 1.7, 6. */
export const checkDuties = (subject: Subject): readonly Violation[] => {
  const { plan, limits, knowledge, assessment, guidance, changes } = subject
  const { letter, consent } = knowledge.defaults
  const letters = limits.requires.includes(letter) ? [letter] : []
  const shaping = [...assessment.trace.map(({ rule }) => rule), ...guidance.rules, ...guidance.doses, guidance.profile]
  const topics = plan.advice.map(({ topic }) => topic)
  const measures = plan.measures.map(({ measure, when }) => `${measure} ${when}`)
  const notes = plan.notes.map(({ says }) => says)
  const mustSay = changes.flatMap((change) => change.notes)
  return [
    ...absent([...limits.requires, consent], plan.requires, 'ISC-PLAN-050', 'requires'),
    ...absent(limits.messages, plan.messages, 'ISC-PLAN-051', 'messages'),
    ...absent(letters, plan.letters, 'ISC-PLAN-052', 'letters'),
    ...absent([...new Set(consents(subject))], plan.requires, 'ISC-PLAN-053', 'requires'),
    ...absent(shaping, plan.shapedBy, 'ISC-PLAN-054', 'shapedBy'),
    ...absent(guidance.topics, topics, 'ISC-PLAN-055', 'advice'),
    ...absent(mustSay, notes, 'ISC-PLAN-056', 'notes'),
    ...absent(measuresDue(subject), measures, 'ISC-PLAN-057', 'measures'),
  ]
}
