import type { Status, Urgency } from '../model/scale.ts'
import { STATUSES, URGENCIES, moreCautious, rank } from '../model/scale.ts'
import { joinLimits } from './limits.ts'
import type { Limits } from './limits.ts'

/** What all active rules together say: the value that the caution order orders. */
export interface Verdict {
  readonly status: Status
  readonly urgency: Urgency
  readonly limits: Limits
}

/** The join of two verdicts. Source: safety dossier 0.7. */
export const joinVerdicts = (a: Verdict, b: Verdict): Verdict => ({
  status: moreCautious(STATUSES, a.status, b.status),
  urgency: moreCautious(URGENCIES, a.urgency, b.urgency),
  limits: joinLimits(a.limits, b.limits),
})

const everyIndex = (a: ArrayLike<number>, b: ArrayLike<number>, test: (a: number, b: number) => boolean): boolean => {
  for (let index = 0; index < a.length; index++) if (!test(a[index] ?? 0, b[index] ?? 0)) return false
  return true
}

const covers = (a: number, b: number): boolean => (a & b) === b
const holdsAll = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => b.isSubsetOf(a)

/** Where hands keep off, every technique and every hold is out: cap 0 covers them. Source: safety dossier 0.3. */
const sitesAtLeast = (a: Limits, b: Limits): boolean => {
  for (let site = 0; site < a.caps.length; site++) {
    const cap = a.caps[site] ?? 0
    if (cap > (b.caps[site] ?? 0)) return false
    if (cap > 0 && (!covers(a.bans[site] ?? 0, b.bans[site] ?? 0) || (a.holds[site] ?? 0) > (b.holds[site] ?? 0))) return false
  }
  return true
}

/** Is every limit of `a` at least as strict as that of `b`? */
export const limitsAtLeast = (a: Limits, b: Limits): boolean =>
  sitesAtLeast(a, b) &&
  everyIndex(a.motions, b.motions, covers) &&
  covers(b.positions, a.positions) &&
  a.minutes <= b.minutes &&
  a.painCeiling <= b.painCeiling &&
  covers(a.products, b.products) &&
  holdsAll(a.requires, b.requires)

/**
 * The caution order: is `a` at least as cautious as `b`? Where `a` is paused or stopped its plan is empty, so only status and
 * urgency count. A preorder: two verdicts may each be at least as cautious as the other. Source: safety dossier 0.7.
 */
export const atLeastAsCautious = (a: Verdict, b: Verdict): boolean => {
  if (rank(STATUSES, a.status) < rank(STATUSES, b.status)) return false
  if (rank(URGENCIES, a.urgency) < rank(URGENCIES, b.urgency)) return false
  const empty = a.status === 'paused' || a.status === 'stopped'
  return empty || limitsAtLeast(a.limits, b.limits)
}
