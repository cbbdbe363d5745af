import type { Knowledge } from '#engine/model/knowledge.ts'
import type { AnswerChange, Chain } from '#engine/model/outcome.ts'
import type { Explained } from '../explain/explained.ts'
import { outcomeTitle } from '../explain/outcome-title.ts'
import { heading, item, para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import { clearances } from '../steps.ts'
import type { Assessed, Depth } from '../subject.ts'
import { small } from '../words/names.ts'
import { answerValue, valueInWords } from '../words/values.ts'
import { chain } from './chain.ts'

const change = (knowledge: Knowledge, { fact, name, from, to }: AnswerChange): Block =>
  item(`${name}: ${answerValue(knowledge, fact, from)} → ${answerValue(knowledge, fact, to)} (${fact})`)

const difference = (knowledge: Knowledge, { whatIf, outcome, is }: Explained): readonly Block[] => {
  if (whatIf === null) {
    const easing = outcome.kind === 'lead' ? 'No few answers would put another first.' : 'No few answers would ease it.'
    return [para(toned('quiet', `${easing} It rests on history, holds for everybody, or has many grounds.`))]
  }
  return [
    para([
      toned('strong', 'It would be otherwise'),
      ` (${small(valueInWords(knowledge, whatIf.becomes))} instead of ${small(valueInWords(knowledge, is))}) if:`,
    ]),
    ...whatIf.changes.map((each) => change(knowledge, each)),
    para(toned('quiet', 'This tells what the outcome rests on. It is no invitation to answer otherwise than is true.')),
  ]
}

/** For a pause, the honest way out is a letter and not another answer. */
const letters = (client: Assessed): readonly Block[] => clearances(client).map(({ says }) => item(says))

/** The chains that decide, or all of them. */
export const shownChains = ({ chains, outcome }: Explained, all: boolean): readonly Chain[] =>
  all || outcome.kind === 'lead' ? chains : chains.filter(({ decides }) => decides)

/** One outcome: what it is, the chains that lead to it (● decides, ○ asks for less), and what would change it. */
export const explanation = (client: Assessed, each: Explained, { all }: Depth): readonly Block[] => {
  const { knowledge } = client.pack
  const shown = shownChains(each, all)
  const left = each.chains.length - shown.length
  return [
    ...heading(`${outcomeTitle(knowledge, each.outcome)}: ${small(valueInWords(knowledge, each.is))}`),
    ...(each.chains.length === 0 ? [para('No answer asks for more caution than holds for everybody.')] : []),
    ...shown.flatMap((one) => chain(knowledge, each.outcome, one)),
    ...(left === 0 ? [] : [para(toned('quiet', `and ${left} that ask for less; --all shows them`))]),
    ...(each.chains.length === 0 ? [] : (['blank'] as const)),
    ...(each.chains.length === 0 ? [] : difference(knowledge, each)),
    ...(each.outcome.kind === 'status' ? letters(client) : []),
  ]
}
