import { PHASES } from '../model/technique.ts'
import type { Phase } from '../model/technique.ts'
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

const templateFor = ({ knowledge, plan, guidance }: Subject): PhaseMinutes | undefined =>
  knowledge.templates.find(
    ({ presentation, irritability, length }) =>
      presentation === guidance.presentation && irritability === guidance.irritability && length === plan.session.minutes,
  )?.phases

const mostHandsOn = (subject: Subject): number => {
  const { limits, doses, changes } = subject
  const percent = Math.min(100, ...changes.flatMap(({ handsOnPercent }) => handsOnPercent ?? []))
  const template = templateFor(subject)
  const usual = template === undefined ? 0 : handsOnOf(template)
  return Math.min(limits.maxMinutes, Math.floor((usual * percent) / 100), ...doses.map(({ handsOn }) => handsOn))
}

const handsOn = (subject: Subject): readonly Violation[] => {
  const { handsOn: written, phases } = subject.plan.session
  const found: Violation[] = []
  const counted = handsOnOf(phases)
  if (written !== counted) found.push(violation('ISC-PLAN-013', 'session.handsOn', `${written} is written, ${counted} is counted.`))
  const most = mostHandsOn(subject)
  const worked = Math.max(written, counted)
  if (!(worked <= most)) found.push(violation('ISC-PLAN-014', 'session.handsOn', `${worked} of at most ${most} minutes.`))
  return found
}

/** Hands only ever give minutes up; check-in and teaching only gain; movement at most doubles. Source: safety dossier 0.6. */
const explained = (phase: Phase, minutes: number, template: number): boolean => {
  if (phase === 'A' || phase === 'G') return minutes >= template
  return minutes <= (phase === 'E' ? 2 : 1) * template
}

const againstTemplate = (subject: Subject): readonly Violation[] => {
  const template = templateFor(subject)
  const { phases } = subject.plan.session
  if (template === undefined) return [violation('ISC-PLAN-010', 'session.minutes', `${subject.plan.session.minutes} minutes.`)]
  return PHASES.filter((phase) => !explained(phase, phases[phase], template[phase])).map((phase) =>
    violation('ISC-PLAN-019', `session.phases.${phase}`, `${phases[phase]} minutes, in the template ${template[phase]}.`),
  )
}

/** Does the session keep its length, its phases and its hands-on minutes? Source: safety dossier 0.6, treatment dossier 4.6. */
export const checkMinutes = (subject: Subject): readonly Violation[] => {
  const { plan, limits } = subject
  const found: Violation[] = []
  if (!(plan.session.painCeiling >= 0 && plan.session.painCeiling <= limits.painCeiling)) {
    found.push(violation('ISC-PLAN-015', 'session.painCeiling', `${plan.session.painCeiling} of at most ${limits.painCeiling}.`))
  }
  return [...found, ...againstTemplate(subject), ...sums(plan.session), ...handsOn(subject)]
}
