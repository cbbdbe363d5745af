import type { CountedFeature, RankedPresentation } from '#engine/model/assessment.ts'
import { item, para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import { isOpen } from '../subject.ts'
import type { Depth, Subject } from '../subject.ts'
import { presentationName, small } from '../words/names.ts'
import { cite } from './cited.ts'

const SHOWN = 3

const features = (list: readonly CountedFeature[], { why }: Depth): readonly (string | ReturnType<typeof cite>)[] =>
  list.flatMap(({ says, backing }, index) => [`${index === 0 ? '' : ', '}${small(says)}`, ...(why ? [cite(backing)] : [])])

const one = ({ pack }: Subject, ranked: RankedPresentation, depth: Depth): readonly Block[] => [
  item([
    toned('strong', presentationName(pack.knowledge, ranked.id)),
    `, ${ranked.confidence} confidence: `,
    ...features(ranked.for, depth),
  ]),
  ...(ranked.against.length === 0 ? [] : [para([toned('quiet', 'against: '), ...features(ranked.against, depth)], 5)]),
]

/** What the findings are consistent with, best first, with what speaks for and against; never a verdict. */
export const presentations = (subject: Subject, depth: Depth): readonly Block[] => {
  // Beside a warning, a harmless pattern would only reassure.
  if (!isOpen(subject.assessment) && !depth.all) return []
  const ranked = subject.assessment.presentations
  const shown = depth.all ? ranked : ranked.slice(0, SHOWN)
  const left = ranked.length - shown.length
  return part('Findings are consistent with', [
    ...shown.flatMap((each) => one(subject, each, depth)),
    ...(left === 0 ? [] : [para(toned('quiet', `and ${left} more; --all lists them`), 5)]),
  ])
}
