import type { Ground } from '#engine/model/assessment.ts'
import type { Backing } from '#engine/model/backing.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Chain, Outcome } from '#engine/model/outcome.ts'
import { item, labelled, para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import { small } from '../words/names.ts'
import { APPLIES_WORDS } from '../words/scales.ts'
import { valueInWords } from '../words/values.ts'
import { groundInWords } from './grounds.ts'

const WIDTH = 7

const answers = (knowledge: Knowledge, grounds: readonly Ground[]): readonly Block[] =>
  grounds.map((ground, index) => labelled(index === 0 ? 'Answer' : '', `${groundInWords(knowledge, ground)} (${ground.fact})`, WIDTH, 4))

/** Each source with its mark in words, and what no source backs. */
export const marksInWords = ({ citations, memory, design }: Backing): string => {
  const cited = citations.map(({ source, mark }) => `${source} (${mark === 'seen' ? 'read in the source' : 'quoted from memory'})`)
  const rest = [
    memory ? 'professional knowledge from memory' : '',
    design ? 'design choice: the cautious option where no source decides' : '',
  ]
  return [...cited, ...rest.filter((word) => word !== '')].join('; ')
}

const givesOf = (knowledge: Knowledge, outcome: Outcome, gives: string): string =>
  outcome.kind === 'lead' ? `speaks ${gives.startsWith('-') ? 'against' : 'for'} it (${gives})` : small(valueInWords(knowledge, gives))

/** One chain: what the rule gives, why, the answers that it rests on, and the sources it comes from. */
export const chain = (knowledge: Knowledge, outcome: Outcome, each: Chain): readonly Block[] => {
  const how = APPLIES_WORDS[each.applies]
  const gives = givesOf(knowledge, outcome, each.gives)
  return [
    item([toned('strong', each.title), ` → ${gives}`, how === '' ? '' : `, ${how}`], 2, each.decides ? '●' : '○'),
    ...(outcome.kind === 'lead' ? [] : [para(each.because.therapist, 4)]),
    ...answers(knowledge, each.grounds),
    labelled('Rule', `${each.rule} (${each.dossier})`, WIDTH, 4),
    labelled('Source', marksInWords(each.backing), WIDTH, 4),
  ]
}
