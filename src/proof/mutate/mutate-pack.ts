import type { Knowledge } from '#engine/model/knowledge.ts'
import { translatePack } from '#engine/translate/pack.ts'
import type { RuleTerms } from '#engine/translate/rules.ts'
import type { ClientRead } from '#pack/client/read-client.ts'
import { inTurn } from '../in-turn.ts'
import { createProver } from '../prove/prover.ts'
import type { ProofEdges } from '../shares/prove-share.ts'
import { noticingExamples } from './examples.ts'
import { createBench } from './bench.ts'
import { judge } from './judge.ts'
import { mutantsOf } from './mutants-of.ts'
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

/** A solver that has heard much answers slowly: so many rules, and another one begins. */
const RULES_PER_SOLVER = 20

const shares = (rules: readonly RuleTerms[]): readonly (readonly RuleTerms[])[] =>
  rules.flatMap((_, index) => (index % RULES_PER_SOLVER === 0 ? [rules.slice(index, index + RULES_PER_SOLVER)] : []))

/**
 * Changes every rule in every way, one at a time, and asks whether a statement notices. The
 * statements must hold of the pack as it is: what `provePack` is for.
 */
export const mutatePack = async ({ knowledge, examples, only }: MutationTask, edges: MutationEdges): Promise<readonly MutantResult[]> => {
  const translation = translatePack(knowledge)
  // Conduct in screens is held where it happens, not by rules.
  const statements = knowledge.statements.filter(({ kind }) => kind !== 'conduct')
  const bench = createBench(translation, demandedPoints(translation.verdict, statements))
  const noticing = noticingExamples(knowledge, examples)
  const rules = translation.verdict.rules.filter(({ rule }) => only.length === 0 || only.includes(rule.id))
  let done = 0
  const judgeShare = async (share: readonly RuleTerms[]): Promise<readonly MutantResult[]> => {
    const solver = await edges.startSolver()
    try {
      const judging = { prover: createProver(translation, solver, edges.clock), examples: noticing }
      const results: MutantResult[] = []
      for await (const judged of inTurn(share, (own) => judge(judging, mutantsOf(knowledge, own.rule).map(ruleTrial(bench, own))))) {
        results.push(...judged)
        done += 1
        edges.progress(done, rules.length)
      }
      return results
    } finally {
      await solver.close()
    }
  }
  const results: MutantResult[] = []
  for await (const judged of inTurn(shares(rules), judgeShare)) results.push(...judged)
  return results
}
