import type { Bool } from '#engine/formula/term.ts'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { limitProbes } from '../compare/limit-probes.ts'

/** Every limit of a verdict, by what it says. */
export const everyLimit = (verdict: VerdictTerms): ReadonlyMap<string, Bool> =>
  new Map(limitProbes(verdict).map(({ what, formula }) => [what, formula]))

/** Everything a verdict says, by what it says. */
export const everything = (verdict: VerdictTerms): ReadonlyMap<string, Bool> =>
  new Map([
    ...STATUSES.map((status) => [`status ${status}`, verdict.statusAtLeast(status)] as const),
    ...URGENCIES.map((urgency) => [`urgency ${urgency}`, verdict.urgencyAtLeast(urgency)] as const),
    ...everyLimit(verdict),
  ])
