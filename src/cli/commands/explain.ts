import { done } from '../edges.ts'
import type { Ran } from '../edges.ts'
import { explained, sourcesOf } from '../explain/explained.ts'
import type { Explained } from '../explain/explained.ts'
import { readOutcomes } from '../explain/outcome-words.ts'
import type { ExplainOutput } from '../output/documents.ts'
import { labelled, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { render } from '../page/render.ts'
import { refuse } from '../problem/print.ts'
import { assessed } from '../subject.ts'
import type { Assessed, Depth } from '../subject.ts'
import { assumed } from '../view/assumed.ts'
import { explanation, shownChains } from '../view/explanation.ts'
import type { ClientCall } from './client-call.ts'

const SOURCE_WIDTH = 4

const page = (client: Assessed, explanations: readonly Explained[], args: Depth): readonly Block[] => {
  const chains = explanations.flatMap((each) => shownChains(each, args.all))
  const sources = Object.entries(sourcesOf(client.pack.sections, chains))
  return [
    ...explanations.flatMap((each) => explanation(client, each, args)),
    ...part(
      'Sources',
      sources.map(([id, citation]) => labelled(id, citation, SOURCE_WIDTH)),
    ),
    ...assumed(client, args),
  ]
}

/** `ischia explain`: why an outcome is as it is, down to answers and sources, and what would change it. */
export const explain = ({ opened, args, edges }: ClientCall): Ran => {
  const { knowledge, sections } = opened.pack
  const { client } = opened.read
  const read = readOutcomes(knowledge, args.words.slice(1))
  if ('faults' in read) return refuse(read.faults, args.json, edges.err)
  const explanations = read.outcomes.map((outcome) => explained(knowledge, client, outcome))
  const subject = assessed(opened)
  if (!args.json) return done(render(page(subject, explanations, args), edges.out))
  const sources = sourcesOf(
    sections,
    explanations.flatMap(({ chains }) => chains),
  )
  const { assumed, pack, today } = subject.assessment
  const output: ExplainOutput = { format: 'ischia-explain/1', pack, today, explanations, sources, assumed }
  return done(`${JSON.stringify(output, null, 2)}\n`)
}
