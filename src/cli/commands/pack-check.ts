import { readClient } from '#pack/client/read-client.ts'
import { loadPack } from '#pack/load.ts'
import type { Pack } from '#pack/load.ts'
import { byPlace } from '#pack/problem/problem.ts'
import type { Problem } from '#pack/problem/problem.ts'
import { CLIENT_FOLDERS } from '#pack/sections.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { readPackFiles } from '../input/open-pack.ts'
import type { PackCheckOutput } from '../output/pack-check.ts'
import { para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { render } from '../page/render.ts'
import { toned } from '../page/text.ts'
import { faultOf, inFolder } from '../problem/from-problem.ts'
import { faultBlocks, refuse } from '../problem/print.ts'
import { count } from '../words/names.ts'

const clientFiles = (files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] =>
  [...files].filter(([name]) => CLIENT_FOLDERS.some((folder) => name.startsWith(`${folder}/`)))

/** Cases and examples must read, or they prove nothing. */
const clientProblems = ({ knowledge }: Pack, files: ReadonlyMap<string, string>): readonly Problem[] =>
  clientFiles(files).flatMap(([name, text]) => readClient(knowledge, name, text).problems)

const countsOf = ({ knowledge, sections }: Pack, files: ReadonlyMap<string, string>): PackCheckOutput['counts'] => ({
  facts: knowledge.facts.length,
  rules: knowledge.rules.length,
  techniques: knowledge.cards.length,
  movements: knowledge.movements.length,
  statements: knowledge.statements.length,
  sources: sections.sources.length,
  clients: clientFiles(files).length,
})

/** Everything that is wrong with a pack, and what it holds. */
const checked = (folder: string, files: ReadonlyMap<string, string>): PackCheckOutput => {
  const loaded = loadPack(files)
  const format = 'ischia-pack-check/1'
  const tell = (problems: readonly Problem[]): PackCheckOutput['problems'] =>
    problems.toSorted(byPlace).map((problem) => faultOf(inFolder(folder, problem)))
  if (!loaded.ok) return { format, pack: null, review: null, counts: null, problems: tell(loaded.problems) }
  const { pack } = loaded
  const { id, version } = pack.knowledge
  const review = pack.sections.pack[0]?.value.review ?? null
  return { format, pack: { id, version }, review, counts: countsOf(pack, files), problems: tell(clientProblems(pack, files)) }
}

const sound = ({ pack, counts, review }: PackCheckOutput): readonly Block[] => [
  para([toned('good', `${pack?.id} ${pack?.version} loads without a problem.`)], 0),
  para(
    Object.entries(counts ?? {})
      .map(([what, number]) => `${number} ${what === 'clients' ? 'cases and examples' : what}`)
      .join(', '),
    0,
  ),
  ...(review === null ? [] : [para(review, 0)]),
]

const page = (output: PackCheckOutput): readonly Block[] =>
  output.problems.length === 0
    ? sound(output)
    : [...faultBlocks(output.problems), 'blank', para(toned('stop', count(output.problems.length, 'problem')), 0)]

/** `ischia pack check`: everything that is wrong with a pack at once. Exit code 1 when there is something. */
export const check = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const folder = args.words[0] ?? ''
  const read = await readPackFiles(edges, folder)
  if ('faults' in read) return refuse(read.faults, args.json, edges.err)
  const output = checked(folder, read.files)
  const ran = done(args.json ? `${JSON.stringify(output, null, 2)}\n` : render(page(output), edges.out))
  return { ...ran, code: output.problems.length === 0 ? 0 : 1 }
}
