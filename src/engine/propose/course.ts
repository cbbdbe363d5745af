import { dayFromIso, isoFromDay } from '../model/day.ts'
import type { Dose } from '../model/protocol.ts'
import type { Course } from '../model/plan.ts'
import type { Situation } from './situation.ts'

/** The dose that asks for the least: with several in force, the most careful leads. */
export const leadingDose = (doses: readonly Dose[]): Dose | undefined => doses.toSorted((a, b) => a.handsOn - b.handsOn)[0]

/** How many visits, how often, and when to look again: after a block, or at the re-assessment, whichever comes first. */
export const planCourse = ({ knowledge, assessment, doses }: Situation): Course => {
  const dose = leadingDose(doses)
  const { reassessVisits, reassessDays } = knowledge.defaults
  const done = assessment.client.history.sessions.length
  const block = Math.min(...doses.map(({ firstBlock }) => firstBlock), reassessVisits)
  const most = Math.min(...doses.map(({ mostVisits }) => mostVisits))
  const visits = Math.max(1, Math.min(block, Number.isFinite(most) ? Math.max(1, most - done) : block))
  const everyDays = Math.max(...doses.map((each) => each.everyDays), 1)
  const today = dayFromIso(assessment.today) ?? 0
  return {
    visits,
    perWeek: dose?.perWeek ?? 'as agreed',
    everyDays,
    mostVisits: Number.isFinite(most) ? most : visits,
    review: { afterVisits: visits, on: isoFromDay(today + Math.min(reassessDays, visits * everyDays)) },
    why: {
      says: `Starting dose for this stage and irritability${dose === undefined ? '' : `; at home: ${dose.home}`}.`,
      rules: doses.map(({ id }) => id),
      backing: dose?.backing ?? { citations: [], memory: false, design: true },
    },
  }
}
