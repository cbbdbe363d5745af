import { mutatePack } from '#proof/mutate/mutate-pack.ts'
import { OPERATORS } from '#proof/mutate/operators/operator.ts'
import type { MutantResult } from '#proof/mutate/result.ts'
import { LEAST_SCORE, heldResults, ownScoreOf, scoreOf, tallyOf } from '#proof/mutate/score.ts'
import { startZ3 } from '#proof/solver/z3.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { readClient } from '#pack/client/read-client.ts'
import type { ClientRead } from '#pack/client/read-client.ts'
import { isClientFile } from '#pack/files.ts'
import { loadPack } from '#pack/load.ts'
import { nearest } from '#pack/problem/nearest.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { readPackFiles } from '../input/open-pack.ts'
import type { PackMutateOutput } from '../output/pack-mutate.ts'
import { render } from '../page/render.ts'
import { fault } from '../problem/fault.ts'
import { faultOf, inFolder } from '../problem/from-problem.ts'
import { refuse } from '../problem/print.ts'
import { mutation } from '../view/mutation.ts'

const scored = (name: string, results: readonly MutantResult[]): PackMutateOutput['held'] => {
  const tally = tallyOf(results)
  return { name, ...tally, score: scoreOf(tally), scoreWithoutRestating: ownScoreOf(tally) }
}

const grouped = (results: readonly MutantResult[], nameOf: (result: MutantResult) => string): readonly PackMutateOutput['held'][] =>
  [...Map.groupBy(results, nameOf)].map(([name, members]) => scored(name, members))

const outputOf = (pack: PackMutateOutput['pack'], results: readonly MutantResult[], milliseconds: number): PackMutateOutput => ({
  format: 'ischia-pack-mutate/1',
  pack,
  milliseconds,
  held: scored('red-flag, combination, restriction', heldResults(results)),
  least: LEAST_SCORE,
  rooms: grouped(results, ({ room }) => room),
  operators: grouped(results, ({ operator }) => OPERATORS[operator]),
  mutants: results,
})

const examplesIn = (knowledge: Knowledge, files: ReadonlyMap<string, string>): readonly ClientRead[] =>
  [...files].filter(([name]) => isClientFile(name)).flatMap(([name, text]) => readClient(knowledge, name, text).read ?? [])

/** `ischia pack mutate`: every rule made weaker in one place at a time. Exit code 1 when statements notice too few. */
export const mutate = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const folder = args.words[0] ?? ''
  const read = await readPackFiles(edges, folder)
  if ('faults' in read) return refuse(read.faults, args.json, edges.err)
  const loaded = loadPack(read.files)
  if (!loaded.ok)
    return refuse(
      loaded.problems.map((problem) => faultOf(inFolder(folder, problem))),
      args.json,
      edges.err,
    )
  const { knowledge } = loaded.pack
  const { only } = args
  if (only !== undefined && !knowledge.ruleById.has(only)) {
    const near = nearest(only, [...knowledge.ruleById.keys()])
    return refuse([fault('ISC-CLI-035', `${folder} has no rule ${only}`, { nearest: near })], args.json, edges.err)
  }
  const began = performance.now()
  const results = await mutatePack(
    { knowledge, examples: examplesIn(knowledge, read.files), only: only === undefined ? [] : [only] },
    {
      startSolver: startZ3,
      clock: () => performance.now(),
      progress: (rules, of) => edges.progress(rules === of ? '' : `${rules} of ${of} rules`),
    },
  )
  const output = outputOf({ id: knowledge.id, version: knowledge.version }, results, Math.round(performance.now() - began))
  const ran = done(args.json ? `${JSON.stringify(output, null, 2)}\n` : render(mutation(output, args.all), edges.out))
  return { ...ran, code: output.held.score >= LEAST_SCORE ? 0 : 1 }
}
