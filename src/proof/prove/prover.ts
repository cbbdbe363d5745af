import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { comparison } from '../compare/disagreements.ts'
import type { Bool } from '#engine/formula/term.ts'
import { once } from '#engine/once.ts'
import { rulesAbout } from './rules-about.ts'
import type { Answer, Solver } from '../solver/solver.ts'
import type { Translation } from '#engine/translate/pack.ts'

/** A translated pack together with a solver that knows what no client can break. */
export interface Prover {
  readonly knowledge: Knowledge
  readonly translation: Translation
  /** Is there a client who meets all of these? What is plainly false is not asked. */
  readonly find: (all: readonly Bool[]) => Promise<Answer>
  /** The same for one small formula, before a solver that knows nothing but what has to do with it, where there is one. */
  readonly findApart: (formula: Bool) => Promise<Answer>
  /** What formulas and engine say differently of a client. */
  readonly disagreements: (client: Client) => readonly string[]
  /** Milliseconds since some moment. */
  readonly clock: () => number
}

const findWith = async ({ terms, rules }: Translation, solver: Solver, formula: Bool): Promise<Answer> => {
  try {
    for (const rule of rulesAbout(rules, formula)) solver.assume(rule)
    return formula === terms.no ? { kind: 'nobody' } : await solver.find([formula])
  } finally {
    await solver.close()
  }
}

/** Puts a translation before a solver; `startSolver` gives others for small questions. */
export const createProver = (
  translation: Translation,
  solver: Solver,
  clock: () => number,
  startSolver?: () => Promise<Solver>,
): Prover => {
  const compare = once(() => comparison(translation))
  let told = 0
  const find: Prover['find'] = async (all) => {
    for (const rule of translation.rules.all().slice(told)) solver.assume(rule)
    told = translation.rules.all().length
    return all.some((term) => term === translation.terms.no) ? { kind: 'nobody' } : solver.find(all)
  }
  return {
    knowledge: translation.verdict.reading.knowledge,
    translation,
    find,
    findApart: async (formula) => (startSolver === undefined ? find([formula]) : findWith(translation, await startSolver(), formula)),
    disagreements: (client) => compare()(client),
    clock,
  }
}
