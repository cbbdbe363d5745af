import { para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import type { Assessed, Depth } from '../subject.ts'
import { count, factName, small } from '../words/names.ts'

const pageOf = ({ knowledge }: Assessed['pack'], fact: string): string =>
  knowledge.questionGroups.find(({ id }) => id === knowledge.factById.get(fact)?.group)?.page ?? 'other'

/** How many on each page of the intake, the most first. */
const byPage = ({ assessment, pack }: Assessed): string =>
  [...Map.groupBy(assessment.assumed, (id) => pageOf(pack, id))]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([page, ids]) => `${page} ${ids.length}`)
    .join(', ')

/** What was taken as given though nobody was asked: never left out, and in full with `--all`. */
export const assumed = (subject: Assessed, { all }: Depth): readonly Block[] => {
  const { assessment, pack } = subject
  const ids = assessment.assumed
  if (ids.length === 0) return []
  const names = all
    ? ids.map((id) => `${small(factName(pack.knowledge, id))} (${id})`).join('; ')
    : `By page of the intake: ${byPage(subject)}. --all names each.`
  return part(`Assumed: ${count(ids.length, 'answer')} that nobody was asked for`, [para(names)])
}
