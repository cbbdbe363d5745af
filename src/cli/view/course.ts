import type { Plan } from '#engine/model/plan.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { heading, para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import type { Depth } from '../subject.ts'
import { count, presentationName, small } from '../words/names.ts'
import { cite } from './cited.ts'

/** What the plan is made for, how many visits, how often, and when to look again. */
export const course = (knowledge: Knowledge, plan: Plan, { why }: Depth): readonly Block[] => {
  const { visits, perWeek, everyDays, mostVisits, review, why: reason } = plan.course
  const rhythm = `${count(visits, 'visit')}, ${small(perWeek)} (every ${count(everyDays, 'day')}), ${mostVisits} in all at most.`
  const look = `Look again after ${count(review.afterVisits, 'visit')} or on ${review.on}, whichever comes first.`
  return [
    ...heading(`Plan for ${presentationName(knowledge, plan.presentation.id)}, ${plan.irritability} irritability`),
    para(`${rhythm} ${look}`),
    ...(why ? [para([reason.says, cite(reason.backing)])] : []),
  ]
}
