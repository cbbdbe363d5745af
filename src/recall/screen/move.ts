import type { Limits } from '#engine/caution/limits.ts'
import { atLeastAsCautious } from '#engine/caution/verdict.ts'
import type { Verdict } from '#engine/caution/verdict.ts'
import { LIMIT_KINDS } from './outcome.ts'
import type { LimitKind, Move } from './outcome.ts'

/** Which way a verdict moved in the caution order; undefined where each is at least as cautious as the other. */
export const moveOf = (before: Verdict, after: Verdict): Move | undefined => {
  const noLess = atLeastAsCautious(after, before)
  const noMore = atLeastAsCautious(before, after)
  if (noLess) return noMore ? undefined : 'stricter'
  return noMore ? 'looser' : 'differs'
}

const differ = (a: ArrayLike<number>, b: ArrayLike<number>): boolean => {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return true
  return false
}

/** The kinds of limits that are not the same in both. */
export const limitsMoved = (before: Limits, after: Limits): readonly LimitKind[] => {
  const differs: Readonly<Record<LimitKind, boolean>> = {
    pressure: differ(before.caps, after.caps),
    techniques: differ(before.bans, after.bans),
    holds: differ(before.holds, after.holds),
    motions: differ(before.motions, after.motions),
    positions: before.positions !== after.positions,
    minutes: before.minutes !== after.minutes,
    pain: before.painCeiling !== after.painCeiling,
    products: before.products !== after.products,
    requirements: before.requires.symmetricDifference(after.requires).size > 0,
  }

  return LIMIT_KINDS.filter((kind) => differs[kind])
}
