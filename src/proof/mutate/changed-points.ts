import type { Terms } from '#engine/formula/terms.ts'
import type { Changed } from './change.ts'
import { givenBy } from './points/point.ts'
import type { Given, Point } from './points/point.ts'

/** What is left as it is, and what comes on top before and after a change. */
export interface Halves {
  readonly others: Given
  readonly before: Given
  readonly after: Given
}

/** The points that come out otherwise: lost, or gained, where the others do not give them anyway. */
export const changedPoints = (
  terms: Terms,
  points: readonly (readonly [string, Point])[],
  { others, before, after }: Halves,
): readonly Changed[] => {
  const { and, not } = terms
  return points.flatMap(([key, point]) => {
    const [had, has] = [givenBy(terms, before, point), givenBy(terms, after, point)]
    if (had === has) return []
    const alone = not(givenBy(terms, others, point))
    return [{ key, lost: and(alone, had, not(has)), gained: and(alone, has, not(had)) }]
  })
}
