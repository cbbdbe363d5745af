import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { comparison } from '../compare/disagreements.ts'
import type { Bool } from '#engine/formula/term.ts'
import { once } from '#engine/translate/once.ts'
import type { Answer, Solver } from '../solver/solver.ts'
import type { Translation } from '#engine/translate/pack.ts'

/** A translated pack together with a solver that knows what no client can break. */
export interface Prover {
  readonly knowledge: Knowledge
  readonly translation: Translation
  /** Is there a client who meets all of these? What is plainly false is not asked. */
  readonly find: (all: readonly Bool[]) => Promise<Answer>
  /** What formulas and engine say differently of a client. */
  readonly disagreements: (client: Client) => readonly string[]
  /** Milliseconds since some moment. */
  readonly clock: () => number
}

/** Puts a translation before a solver. */
export const createProver = (translation: Translation, solver: Solver, clock: () => number): Prover => {
  const compare = once(() => comparison(translation))
  let told = 0
  return {
    knowledge: translation.verdict.reading.knowledge,
    translation,
    find: async (all) => {
      for (const rule of translation.rules.all().slice(told)) solver.assume(rule)
      told = translation.rules.all().length
      return all.some((term) => term === translation.terms.no) ? { kind: 'nobody' } : solver.find(all)
    },
    disagreements: (client) => compare()(client),
    clock,
  }
}
