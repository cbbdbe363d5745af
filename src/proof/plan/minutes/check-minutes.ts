import { checkMinutes } from '#engine/check/minutes.ts'
import type { Subject } from '#engine/check/subject.ts'
import type { Guidance } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Restrictions } from '#engine/model/limits.ts'
import type { Plan, Segment } from '#engine/model/plan.ts'
import type { Dose, PhaseMinutes, PlanChange, Template } from '#engine/model/protocol.ts'
import { PHASES } from '#engine/model/technique.ts'
import { readable } from '../readable.ts'

/** What bounds the hands-on minutes. */
export interface Bounds {
  readonly minutes: number
  readonly dose?: number
  readonly percent?: number
}

/** Phases as they were given out, with the hands-on minutes that are written on the plan. */
export interface Given {
  readonly phases: PhaseMinutes
  readonly handsOn: number
  readonly segments?: readonly Segment[]
}

/** One stretch of talk for each phase: what stands in it is of no account here. */
const filling = (phases: PhaseMinutes): readonly Segment[] =>
  PHASES.flatMap((phase): readonly Segment[] => (phases[phase] === 0 ? [] : [{ kind: 'talk', phase, minutes: phases[phase], says: '' }]))

const planOf = (template: Template, { phases, handsOn, segments }: Given): Plan => {
  const session = { minutes: template.length, phases, handsOn, segments: segments ?? filling(phases), painCeiling: 0, avoidProducts: [] }
  return readable<Plan>('plan', { session: () => session })
}

/** The first thing the check says of these minutes. */
export const minutesFault = (
  knowledge: Knowledge,
  template: Template,
  { minutes, dose, percent }: Bounds,
  given: Given,
): string | undefined => {
  const { presentation, irritability } = template
  const limits = readable<Restrictions>('restrictions', { maxMinutes: () => minutes, painCeiling: () => 0 })
  const [found] = checkMinutes(
    readable<Subject>('subject', {
      knowledge: () => knowledge,
      plan: () => planOf(template, given),
      guidance: () => readable<Guidance>('guidance', { presentation: () => presentation, irritability: () => irritability }),
      limits: () => limits,
      doses: () => (dose === undefined ? [] : [readable<Dose>('dose', { handsOn: () => dose })]),
      changes: () => [readable<PlanChange>('planRule', { handsOnPercent: () => percent })],
    }),
  )
  if (found === undefined) return undefined
  return `${presentation}, ${irritability}, ${template.length} minutes, at most ${minutes} by hand: ${found.code} ${found.says}`
}
