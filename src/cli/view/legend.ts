import type { Knowledge } from '#engine/model/knowledge.ts'
import { para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Depth } from '../subject.ts'

/** Last lines of a page: what the marks mean and where the rest is. */
export const legend = (knowledge: Knowledge, { all, why }: Depth): readonly Block[] => {
  const more = [why ? '' : '--why: the reason of every item', all ? '' : '--all: everything'].filter((word) => word !== '')
  const rest = [...more, 'ischia explain FILE: any single limit'].join(' · ')
  return [
    'blank',
    para(toned('quiet', `Sources: ${knowledge.id} pack. design choice = no source decides; the cautious option was taken.`), 0),
    para(toned('quiet', `More: ${rest}.`), 0),
    para(toned('quiet', 'It supports a licensed professional, who decides.'), 0),
  ]
}
