import type { RuleKind } from '#engine/model/rule.ts'
import { OUTCOMES } from './result.ts'
import type { MutantOutcome, MutantResult } from './result.ts'

/** How many mutants came to what. */
export type Tally = Readonly<Record<MutantOutcome, number>> & { readonly mutants: number }

/** Counts outcomes. */
export const tallyOf = (results: readonly MutantResult[]): Tally => {
  const counts = Map.groupBy(results, ({ outcome }) => outcome)
  const of = (outcome: MutantOutcome): number => counts.get(outcome)?.length ?? 0
  const [noticed, restated, example, survived, undecided, equivalent, stricter] = OUTCOMES.map(of)
  return {
    mutants: results.length,
    noticed: noticed ?? 0,
    restated: restated ?? 0,
    example: example ?? 0,
    survived: survived ?? 0,
    undecided: undecided ?? 0,
    equivalent: equivalent ?? 0,
    stricter: stricter ?? 0,
  }
}

/** Mutants that are less strict for somebody: those a statement could notice. */
const weaker = ({ mutants, equivalent, stricter }: Tally): number => mutants - equivalent - stricter

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : Math.floor((part / whole) * 1000) / 10)

/** Of the mutants that are less strict for somebody, how many of 100 a statement notices; rounded down to a tenth. */
export const scoreOf = (tally: Tally): number => percent(tally.noticed + tally.restated, weaker(tally))

/** The same without statements that say a rule's own row again. */
export const ownScoreOf = (tally: Tally): number => percent(tally.noticed, weaker(tally))

/** Rooms whose mutants must be noticed by statements; in the others, statements are few by nature. */
const HELD_ROOMS: ReadonlySet<RuleKind> = new Set(['red-flag', 'combination', 'restriction'])

/** The score that must be reached, of 100. */
export const LEAST_SCORE = 95

/** Results of the rooms that are held to a score. */
export const heldResults = (results: readonly MutantResult[]): readonly MutantResult[] => results.filter(({ room }) => HELD_ROOMS.has(room))
