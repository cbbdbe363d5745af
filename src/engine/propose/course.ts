import { dayFromIso, isoFromDay } from '../model/day.ts'
import type { Dose } from '../model/protocol.ts'
import type { Course } from '../model/plan.ts'
import { changesOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** The dose whose words lead: packs list those of a stage first, those of one presentation after them. Its figures bind with the rest. */
const leadingDose = (doses: readonly Dose[]): Dose | undefined => doses.at(-1)

/** How many visits, how often, and when to look again: after a block, or at the re-assessment, whichever comes first. */
export const planCourse = (situation: Situation): Course => {
  const { knowledge, assessment, doses } = situation
  const dose = leadingDose(doses)
  const { reassessVisits, reassessDays } = knowledge.defaults
  const done = assessment.client.history.sessions.length
  const asked = changesOf(situation).flatMap(({ visitsAtMost }) => visitsAtMost ?? [])
  const block = Math.min(reassessVisits, ...asked, ...doses.map(({ firstBlock }) => firstBlock))
  const most = Math.min(...doses.map(({ mostVisits }) => mostVisits))
  const visits = Math.max(1, Math.min(block, Number.isFinite(most) ? Math.max(1, most - done) : block))
  // Without a dose, as far apart as re-assessments allow.
  const everyDays = doses.length === 0 ? Math.ceil(reassessDays / reassessVisits) : Math.max(...doses.map((each) => each.everyDays))
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
