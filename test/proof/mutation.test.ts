import { describe, expect, it } from 'vitest'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { translatePack } from '#engine/translate/pack.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import { mutatePack } from '#proof/mutate/mutate-pack.ts'
import { mutantsOf } from '#proof/mutate/mutants-of.ts'
import type { Mutant } from '#proof/mutate/mutant.ts'
import type { MutantResult } from '#proof/mutate/result.ts'
import { createProver } from '#proof/prove/prover.ts'
import { startZ3 } from '#proof/solver/z3.ts'
import { breaks } from '#proof/statements/obligations.ts'
import { tiny } from '../support/packs.ts'

const clock = (): number => performance.now()
const EDGES = { startSolver: startZ3, clock, progress: () => undefined }

const judged = (knowledge: Knowledge, only: readonly string[] = []): Promise<readonly MutantResult[]> =>
  mutatePack({ knowledge, examples: [], only }, EDGES)

const changed = (knowledge: Knowledge, { from, to }: Mutant): Knowledge => {
  const rules = knowledge.rules.flatMap((rule) => (rule === from ? (to ?? []) : rule))
  return { ...knowledge, rules, ruleById: new Map(rules.map((rule) => [rule.id, rule])) }
}

/** Which of these packs break a statement? Each is translated whole and asked about as `pack prove` would. */
const brokenIn = async (pack: Knowledge, mutants: readonly Mutant[]): Promise<readonly string[]> => {
  const translation = translatePack(pack)
  const { terms, inputs } = translation
  const solver = await startZ3()
  try {
    const { find } = createProver(translation, solver, clock)
    const broken: string[] = []
    for (const mutant of mutants) {
      const verdict = verdictTerms(changed(pack, mutant), terms, inputs)
      const formulas = pack.statements
        .filter(({ kind }) => kind !== 'conduct')
        .flatMap(({ obligations }) => obligations.map((obligation) => breaks(verdict, obligation)))
      // oxlint-disable-next-line no-await-in-loop -- one solver answers one question at a time
      if ((await find([terms.or(...formulas)])).kind === 'somebody') broken.push(mutant.id)
    }
    return broken
  } finally {
    await solver.close()
  }
}

describe('the mutants of the shoulder pack', () => {
  const pack = tiny()
  const mutants = pack.rules.flatMap((rule) => mutantsOf(pack, rule))

  it('are noticed exactly where the pack, changed in the same way and proved anew, breaks a statement', async () => {
    const results = new Map((await judged(pack)).map(({ id, outcome }) => [id, outcome]))
    expect([...results.keys()].toSorted()).toEqual(mutants.map(({ id }) => id).toSorted())
    const broken = await brokenIn(pack, mutants)
    expect(broken.length).toBeGreaterThan(10)
    expect(mutants.filter(({ id }) => results.get(id) === 'noticed').map(({ id }) => id)).toEqual(broken)
  })
})
