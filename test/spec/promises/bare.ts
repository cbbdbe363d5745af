import type { Assessment } from '#engine/model/assessment.ts'
import type { Plan } from '#engine/model/plan.ts'
import { handsOf } from './offences.ts'

/** The least a plan can be, and over every bound: one piece of the strongest work on the head's rest, flat on the front, too long and too seldom. */
export const barePlan = (plan: Plan): Plan => ({
  ...plan,
  course: { ...plan.course, everyDays: 99 },
  session: {
    ...plan.session,
    handsOn: 99,
    segments: handsOf(plan)
      .slice(0, 1)
      .map((work) => ({ ...work, card: 'none', site: 'none', level: 5, position: 'prone-flat' })),
  },
  home: [],
  advice: [],
  measures: [],
  letters: [],
  requires: [],
  messages: [],
  notes: [],
})

/** An assessment that asks for nothing, tells nothing and gives no reason. */
export const bareAssessment = (assessment: Assessment): Assessment => ({
  ...assessment,
  restrictions: { ...assessment.restrictions, requires: [], messages: [] },
  trace: [],
})
