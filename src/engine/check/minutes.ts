import { PHASES } from '../model/technique.ts'
import type { PhaseMinutes } from '../model/protocol.ts'
import type { SessionPlan } from '../model/plan.ts'
import { violation } from './violation.ts'
import type { Violation } from './violation.ts'
import type { Subject } from './subject.ts'

const isWhole = (minutes: number): boolean => Number.isInteger(minutes) && minutes >= 0

/** Hands-on minutes of phases. Source: safety dossier 0.6: working phases in full, warming and settling by half, rounded up. */
const handsOnOf = (phases: PhaseMinutes): number => phases.C + phases.D + Math.ceil((phases.B + phases.F) / 2)

const sums = ({ minutes, phases, segments }: SessionPlan): readonly Violation[] => {
  const found: Violation[] = []
  const total = PHASES.reduce((sum, phase) => sum + phases[phase], 0)
  if (total !== minutes || !PHASES.every((phase) => isWhole(phases[phase]))) {
    found.push(violation('ISC-PLAN-011', 'session.phases', `They come to ${total} of ${minutes} minutes.`))
  }
  for (const phase of PHASES) {
    const inPhase = segments.filter((segment) => segment.phase === phase)
    const filled = inPhase.reduce((sum, segment) => sum + segment.minutes, 0)
    if (filled !== phases[phase] || inPhase.some((segment) => !isWhole(segment.minutes) || segment.minutes === 0)) {
      found.push(
        violation('ISC-PLAN-012', `session.phases.${phase}`, `Phase ${phase} has ${phases[phase]} minutes and ${filled} in segments.`),
      )
    }
  }
  return found
}

const mostHandsOn = ({ knowledge, plan, guidance, limits, doses, changes }: Subject): number => {
  const percent = Math.min(100, ...changes.flatMap(({ handsOnPercent }) => handsOnPercent ?? []))
  const template = knowledge.templates.find(
    ({ presentation, irritability, length }) =>
      presentation === guidance.presentation && irritability === guidance.irritability && length === plan.session.minutes,
  )
  const usual = template === undefined ? 0 : handsOnOf(template.phases)
  return Math.min(limits.maxMinutes, Math.floor((usual * percent) / 100), ...doses.map(({ handsOn }) => handsOn))
}

const handsOn = (subject: Subject): readonly Violation[] => {
  const { handsOn: written, phases } = subject.plan.session
  const found: Violation[] = []
  const counted = handsOnOf(phases)
  if (written !== counted) found.push(violation('ISC-PLAN-013', 'session.handsOn', `${written} is written, ${counted} is counted.`))
  const most = mostHandsOn(subject)
  const worked = Math.max(written, counted)
  if (worked > most) found.push(violation('ISC-PLAN-014', 'session.handsOn', `${worked} of at most ${most} minutes.`))
  return found
}

/** Does the session keep its length, its phases and its hands-on minutes? Source: safety dossier 0.6, treatment dossier 4.6. */
export const checkMinutes = (subject: Subject): readonly Violation[] => {
  const { knowledge, plan, guidance, limits } = subject
  const lengths = knowledge.templates.filter(({ presentation }) => presentation === guidance.presentation).map(({ length }) => length)
  const found: Violation[] = []
  if (!lengths.includes(plan.session.minutes)) found.push(violation('ISC-PLAN-010', 'session.minutes', `${plan.session.minutes} minutes.`))
  if (!(plan.session.painCeiling <= limits.painCeiling)) {
    found.push(violation('ISC-PLAN-015', 'session.painCeiling', `${plan.session.painCeiling} of at most ${limits.painCeiling}.`))
  }
  return [...found, ...sums(plan.session), ...handsOn(subject)]
}
