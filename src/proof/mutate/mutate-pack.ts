import type { Knowledge } from '#engine/model/knowledge.ts'
import { translatePack } from '#engine/translate/pack.ts'
import type { ClientRead } from '#pack/client/read-client.ts'
import { inTurn } from '../in-turn.ts'
import { createProver } from '../prove/prover.ts'
import { factsReadBy } from '../relations/reads.ts'
import type { ProofEdges } from '../prove/prove-pack.ts'
import { noticingExamples } from './examples.ts'
import type { Bench } from './bench.ts'
import { createBench } from './bench.ts'
import type { Change } from './change.ts'
import { factTrial } from './fact-trial.ts'
import { judge } from './judge.ts'
import { factMutantsOf, mutantsOf } from './mutants-of.ts'
import { demandedPoints } from './points/demands.ts'
import type { MutantResult } from './result.ts'
import { ruleTrial } from './rule-trial.ts'

/** What mutation is given from outside. */
export interface MutationEdges extends ProofEdges {
  /** Told after each rule: how many are done, of how many. */
  readonly progress: (done: number, of: number) => void
}

/** What is to be mutated. */
export interface MutationTask {
  readonly knowledge: Knowledge
  /** Cases and worked examples of the pack. */
  readonly examples: readonly ClientRead[]
  /** Ids of the rules; all of them where there are none. */
  readonly only: readonly string[]
}

/** A rule or a fact, and what its mutants change, found once it is its turn. */
interface Subject {
  readonly id: string
  readonly changes: () => readonly Change[]
}

const subjectsOf = (bench: Bench): readonly Subject[] => {
  const { verdict } = bench.translation
  const { knowledge } = verdict.reading
  const reads = factsReadBy(knowledge)
  const read = new Set(knowledge.rules.flatMap((rule) => [...reads(rule)]))
  return [
    ...verdict.rules.map((own) => ({ id: own.rule.id, changes: () => mutantsOf(knowledge, own.rule).map(ruleTrial(bench, own)) })),
    ...knowledge.facts
      .filter(({ index }) => read.has(index))
      .map((fact) => ({ fact, mutants: factMutantsOf(knowledge, fact) }))
      .filter(({ mutants }) => mutants.length > 0)
      .map(({ fact, mutants }) => ({ id: fact.id, changes: () => mutants.map(factTrial(bench, fact)) })),
  ]
}

/** A solver that has heard much answers slowly: so many rules, and another one begins. */
const SUBJECTS_PER_SOLVER = 20

const shares = (subjects: readonly Subject[]): readonly (readonly Subject[])[] =>
  subjects.flatMap((_, index) => (index % SUBJECTS_PER_SOLVER === 0 ? [subjects.slice(index, index + SUBJECTS_PER_SOLVER)] : []))

/**
 * Changes every rule, and every fact that follows from others, in every way, one at a time, and asks whether a statement notices. The
 * statements must hold of the pack as it is: what `provePack` is for.
 */
export const mutatePack = async ({ knowledge, examples, only }: MutationTask, edges: MutationEdges): Promise<readonly MutantResult[]> => {
  const translation = translatePack(knowledge)
  // Conduct in screens is held where it happens, not by rules.
  const statements = knowledge.statements.filter(({ kind }) => kind !== 'conduct')
  const bench = createBench(translation, demandedPoints(translation.verdict, statements))
  const noticing = noticingExamples(knowledge, examples)
  const subjects = subjectsOf(bench).filter(({ id }) => only.length === 0 || only.includes(id))
  let done = 0
  const judgeShare = async (share: readonly Subject[]): Promise<readonly MutantResult[]> => {
    const solver = await edges.startSolver()
    try {
      const judging = { prover: createProver(translation, solver, edges.clock), examples: noticing }
      const results: MutantResult[] = []
      for await (const judged of inTurn(share, ({ changes }) => judge(judging, changes()))) {
        results.push(...judged)
        done += 1
        edges.progress(done, subjects.length)
      }
      return results
    } finally {
      await solver.close()
    }
  }
  const results: MutantResult[] = []
  for await (const judged of inTurn(shares(subjects), judgeShare)) results.push(...judged)
  return results
}
