import { compose } from '#engine/assess/compose.ts'
import type { Composition } from '#engine/assess/compose.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { PackDiff } from '../diff/diff-packs.ts'
import { causesOf } from './causes.ts'
import { limitsMoved, moveOf } from './move.ts'
import { thinkAlike } from './narrow.ts'
import type { Outcome, Pair, Rescreen, Standing } from './outcome.ts'
import { tracesOf } from './traces.ts'
import type { Traces } from './traces.ts'

const standing = ({ status, urgency, missing }: Composition): Standing => ({ status, urgency, complete: missing.length === 0 })

const compared = (traces: Traces, before: Composition, after: Composition): Outcome => {
  const comparable = traces.inOldNumbers(after)
  const move = moveOf(before, comparable)
  if (move === undefined) return undefined
  return {
    move,
    before: standing(before),
    after: standing(after),
    limits: limitsMoved(before.limits, comparable.limits),
    causes: causesOf(traces, before, after, move),
  }
}

/** Screens with the plain engine, every rule of both versions. */
export const wholeRescreen = (before: Knowledge, after: Knowledge, diff: PackDiff): Rescreen => {
  const traces = tracesOf(before, after, diff)
  const one = (pair: Pair): Outcome => compared(traces, compose(before, pair.before), compose(after, pair.after))
  return (clients) => clients.map(one)
}

/** The same, but for clients to whom no rule that changed applies: of them both versions think alike, and no more is looked at. */
export const rescreenOf = (before: Knowledge, after: Knowledge, diff: PackDiff): Rescreen => {
  const alike = thinkAlike(before, after)
  const whole = wholeRescreen(before, after, diff)
  return (clients) => clients.flatMap((pair) => (pair.before === pair.after && alike(pair.before) ? [undefined] : whole([pair])))
}
