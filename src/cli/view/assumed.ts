import { para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import type { Depth, Subject } from '../subject.ts'
import { count, factName, small } from '../words/names.ts'

const groupsOf = ({ assessment, pack }: Subject): string => {
  const { knowledge } = pack
  const byGroup = Map.groupBy(assessment.assumed, (id) => knowledge.factById.get(id)?.group ?? '')
  return [...byGroup].map(([group, ids]) => `${small(knowledge.questionGroups.find(({ id }) => id === group)?.title ?? group)} ${ids.length}`).join('; ')
}

/** What was taken as given though nobody was asked: never left out, and in full with `--all`. */
export const assumed = (subject: Subject, { all }: Depth): readonly Block[] => {
  const { assessment, pack } = subject
  const ids = assessment.assumed
  if (ids.length === 0) return []
  const names = all ? ids.map((id) => `${small(factName(pack.knowledge, id))} (${id})`).join('; ') : `${groupsOf(subject)}. --all names each.`
  return part(`Assumed: ${count(ids.length, 'answer')} that nobody was asked for`, [para(names)])
}
