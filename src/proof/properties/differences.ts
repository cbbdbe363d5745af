import type { Effect } from '#engine/model/effect.ts'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Source } from '#engine/translate/limits.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { limitsMeet } from '../statements/obligations.ts'
import { lost } from '../relations/change.ts'

const told = ({ limits }: VerdictTerms, { requires, messages }: Effect): readonly Bool[] => [
  ...requires.map(limits.requires),
  ...messages.map(limits.message),
]

/** Something a source gives is not given by another verdict; limits of hands and body count only while there is a plan. */
const sourceShows = (more: VerdictTerms, less: VerdictTerms, { holds, effect }: Source): Bool => {
  const { and, or, not } = more.reading.terms
  const limited = and(
    not(less.statusAtLeast('paused')),
    not(more.statusAtLeast('paused')),
    not(limitsMeet(more.reading, less.limits, effect)),
  )
  return and(holds, or(limited, ...told(less, effect).map(not)))
}

/** The status or the urgency of one verdict is above that of another. */
export const isHigher = (more: VerdictTerms, less: VerdictTerms): Bool => {
  const { terms } = more.reading
  return terms.or(
    ...STATUSES.map((status) => lost(terms, more.statusAtLeast(status), less.statusAtLeast(status))),
    ...URGENCIES.map((urgency) => lost(terms, more.urgencyAtLeast(urgency), less.urgencyAtLeast(urgency))),
  )
}

/** One verdict says something that another does not: a status, an urgency, a limit, something to do or to say. */
export const saysMore = (more: VerdictTerms, less: VerdictTerms, sources: readonly Source[]): Bool =>
  more.reading.terms.or(isHigher(more, less), ...sources.map((source) => sourceShows(more, less, source)))
