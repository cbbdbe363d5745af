import type { Plan } from '#engine/model/plan.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { item, labelled, para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Depth } from '../subject.ts'
import { measureName, movementName } from '../words/names.ts'
import { cite } from './cited.ts'

/** Movements to do at home, each with its dose. */
export const home = (knowledge: Knowledge, plan: Plan, { why }: Depth): readonly Block[] =>
  part('At home', [
    ...plan.home.flatMap(({ movement, dose, why: reason }) => [
      item([toned('strong', movementName(knowledge, movement)), `: ${dose}`]),
      ...(why ? [para([toned('quiet', reason.says.replace(/^[^:]+: /u, '')), cite(reason.backing)], 5)] : []),
    ]),
    ...(plan.homeReason === null ? [] : [para(plan.homeReason)]),
  ])

const MOMENTS: Readonly<Record<string, string>> = {
  baseline: 'now',
  'before-session': 'each visit',
  weekly: 'weekly',
  review: 'at the review',
}

const SHOWN = 5

/** What to measure, by when; the first few of each moment unless all is asked for. */
export const measures = (knowledge: Knowledge, plan: Plan, { all }: Depth): readonly Block[] => {
  const byMoment = Map.groupBy(plan.measures, ({ when }) => when)
  return part(
    'Measure',
    [...byMoment].map(([moment, items]) => {
      const names = [...new Set(items.map(({ measure }) => measureName(knowledge, measure)))]
      const shown = all ? names : names.slice(0, SHOWN)
      const left = names.length - shown.length
      return labelled(MOMENTS[moment] ?? moment, [shown.join('; '), ...(left === 0 ? [] : [toned('quiet', ` and ${left} more`)])], 13)
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
