import type { Prover } from '../prove/prover.ts'
import type { Mutant } from './mutant.ts'
import type { MutantOutcome, MutantResult } from './result.ts'
import { evaluation } from '#engine/formula/evaluate.ts'
import type { Bool } from '#engine/formula/term.ts'
import { searchAll } from './search.ts'
import type { Found } from './search.ts'
import type { Change } from './change.ts'

/** What judging is done with. */
export interface Judging {
  readonly prover: Prover
  /** Cases and worked examples that notice a mutant. */
  readonly examples: (mutant: Mutant) => readonly string[]
}

const resultOf = ({ mutant }: Change, outcome: MutantOutcome, by: readonly string[] = []): MutantResult => {
  const { id, operator, says, from } = mutant
  return { id, rule: from.id, room: from.kind, operator, says, outcome, by }
}

const without = (changes: readonly Change[], { somebody }: Found<Change>): readonly Change[] =>
  changes.filter((change) => !somebody.has(change))

/** Changes whose formula somebody meets, as results of this outcome. */
const shown = ({ prover }: Judging, outcome: MutantOutcome, { somebody }: Found<Change>): readonly MutantResult[] =>
  [...somebody].map(([change, inputs]) => resultOf(change, outcome, change.brokenFor(evaluation(inputs, prover.translation.terms.count()))))

const unnoticed = ({ examples }: Judging, change: Change, isUndecided: boolean): MutantResult => {
  const by = examples(change.mutant)
  if (by.length > 0) return resultOf(change, 'example', by)
  return resultOf(change, isUndecided ? 'undecided' : 'survived')
}

/** The mutants of one thing, judged: by statements first, then whether they say less to anybody at all, then by examples. */
export const judge = async (judging: Judging, changes: readonly Change[]): Promise<readonly MutantResult[]> => {
  const { prover } = judging
  const look = (changes: readonly Change[], formulaOf: (change: Change) => Bool): Promise<Found<Change>> =>
    searchAll(
      prover,
      changes.map((what) => ({ what, formula: formulaOf(what) })),
    )
  const plainly = await look(changes, ({ missed }) => missed(({ statement }) => !statement.restates))
  const afterwards = without(changes, plainly)
  const again = await look(afterwards, ({ missed }) => missed(({ statement }) => statement.restates))
  const left = without(afterwards, again)
  const looser = await look(left, (change) => change.looser)
  const never = without(left, looser).filter((change) => !looser.undecided.has(change))
  const stricter = await look(never, (change) => change.stricter)
  const undecided = new Set([...plainly.undecided, ...again.undecided, ...looser.undecided])
  const results = new Map(
    [
      ...shown(judging, 'noticed', plainly),
      ...shown(judging, 'restated', again),
      ...left.filter((change) => !never.includes(change)).map((change) => unnoticed(judging, change, undecided.has(change))),
      ...never.map((change) =>
        resultOf(change, stricter.somebody.has(change) || stricter.undecided.has(change) ? 'stricter' : 'equivalent'),
      ),
    ].map((result) => [result.id, result]),
  )
  return changes.flatMap(({ mutant }) => results.get(mutant.id) ?? [])
}
