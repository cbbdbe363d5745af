import type { Knowledge } from '#engine/model/knowledge.ts'
import type { LeftOut, Plan } from '#engine/model/plan.ts'
import { item, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import type { Depth } from '../subject.ts'
import { large, withPlaceNames } from '../words/names.ts'

// The engine writes "Deep tissue at gluteal-left, sacrum": where matters only to those who ask for all.
const what = (knowledge: Knowledge, { what: says }: LeftOut, all: boolean): string =>
  all ? withPlaceNames(knowledge, says) : says.replace(/ at [a-z].*$/u, '')

/** What the guide would do and the plan does not, under the reason. */
export const leftOut = (knowledge: Knowledge, plan: Plan, { all }: Depth): readonly Block[] =>
  part(
    'Left out, and why',
    [...Map.groupBy(plan.leftOut, ({ why }) => why)].map(([why, same]) =>
      item(`${large(why)}: ${[...new Set(same.map((each) => what(knowledge, each, all)))].join('; ')}`),
    ),
  )
