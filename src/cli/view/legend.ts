import type { Knowledge } from '#engine/model/knowledge.ts'
import { para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Depth } from '../subject.ts'

/** Last lines of a page: what the marks mean and where the rest is. */
export const legend = (knowledge: Knowledge, { all, why }: Depth): readonly Block[] => {
  const more = [why ? '' : '--why (reasons, sources)', all ? '' : '--all (everything)'].filter((word) => word !== '')
  const rest = [...more, 'ischia explain FILE'].join(' · ')
  return [
    'blank',
    para(toned('quiet', `[S2] = source in the ${knowledge.id} pack; design choice = the careful way, no source.`), 0),
    para(toned('quiet', `More: ${rest}`), 0),
    para(toned('quiet', 'It supports a licensed professional, who decides.'), 0),
  ]
}
