import type { Plan } from '#engine/model/plan.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { item, labelled, para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Depth } from '../subject.ts'
import { measureName, movementName, withPlaceNames } from '../words/names.ts'
import { cite } from './cited.ts'

/** Movements to do at home, each with its dose. */
export const home = (knowledge: Knowledge, plan: Plan, { why }: Depth): readonly Block[] =>
  part('At home', [
    ...plan.home.flatMap(({ movement, dose, why: reason }) => [
      item([toned('strong', movementName(knowledge, movement)), `: ${dose}`]),
      ...(why ? [para([toned('quiet', reason.says), cite(reason.backing)], 4)] : []),
    ]),
    ...(plan.homeReason === null ? [] : [para(plan.homeReason)]),
  ])

const MOMENTS: Readonly<Record<string, string>> = {
  baseline: 'now',
  'before-session': 'each visit',
  weekly: 'weekly',
  review: 'at the review',
}

/** What to measure, by when. */
export const measures = (knowledge: Knowledge, plan: Plan): readonly Block[] => {
  const byMoment = Map.groupBy(plan.measures, ({ when }) => when)
  return part(
    'Measure',
    [...byMoment].map(([moment, items]) => {
      const names = [...new Set(items.map(({ measure }) => measureName(knowledge, measure)))]
      return labelled(MOMENTS[moment] ?? moment, names.join('; '), 13)
    }),
  )
}

/** Topics to talk about; their words with `--all`. */
export const advice = (knowledge: Knowledge, plan: Plan, { all, why }: Depth): readonly Block[] => {
  const topics = plan.advice.flatMap(({ topic, why: reason }) => {
    const found = knowledge.topics.get(topic)
    return found === undefined ? [] : [{ title: found.title, says: found.says, backing: reason.backing }]
  })
  if (!all && !why) return part('Talk about', topics.length === 0 ? [] : [para(topics.map(({ title }) => title).join('; '))])
  return part(
    'Talk about',
    topics.map(({ title, says, backing }) => item([toned('strong', title), all ? `: ${says}` : '', ...(why ? [cite(backing)] : [])])),
  )
}

const SHOWN = 4

/** What the guide would do and the plan does not, with the reason. */
export const leftOut = (knowledge: Knowledge, plan: Plan, { all }: Depth): readonly Block[] => {
  const shown = all ? plan.leftOut : plan.leftOut.slice(0, SHOWN)
  const left = plan.leftOut.length - shown.length
  return part('Left out, and why', [
    ...shown.map(({ what, why }) => item(`${withPlaceNames(knowledge, what)}: ${why}`)),
    ...(left === 0 ? [] : [para(toned('quiet', `and ${left} more; --all lists them`), 4)]),
  ])
}
