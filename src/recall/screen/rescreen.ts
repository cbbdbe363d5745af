import { compose } from '#engine/assess/compose.ts'
import type { Composition } from '#engine/assess/compose.ts'
import type { StartKernel } from '#engine/compiled/kernel.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { once } from '#engine/once.ts'
import type { PackDiff } from '../diff/diff-packs.ts'
import { causesOf } from './causes.ts'
import { verdictsAlike } from './compiled-alike.ts'
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

/** Compiling both versions takes as long as screening so many clients whole. */
const ENOUGH = 2_000

/** As many as the compiled engine takes at a time. */
const BLOCK = 128

const blocksOf = (pairs: readonly Pair[]): readonly (readonly Pair[])[] =>
  pairs.flatMap((_, index) => (index % BLOCK === 0 ? [pairs.slice(index, index + BLOCK)] : []))

/**
 * The same, by two shortcuts. Of clients to whom no rule that changed applies both versions think alike; the others are screened with
 * both versions compiled, once there have been enough of them; who is left is looked at whole.
 */
export const rescreenOf = (before: Knowledge, after: Knowledge, diff: PackDiff, start: StartKernel): Rescreen => {
  const alike = thinkAlike(before, after)
  const whole = wholeRescreen(before, after, diff)
  const compiled = once(() => verdictsAlike(before, after, start))
  let looked = 0
  return (clients) => {
    const doubtful = clients.filter((pair) => pair.before !== pair.after || !alike(pair.before))
    looked += doubtful.length
    const isSame = looked < ENOUGH ? undefined : compiled()
    const moved =
      isSame === undefined
        ? doubtful
        : blocksOf(doubtful).flatMap((block) => {
            const same = isSame(block)
            return block.filter((_, index) => same[index] !== true)
          })
    const outcomes = new Map(moved.map((pair) => [pair, whole([pair])[0]]))
    return clients.map((pair) => outcomes.get(pair))
  }
}
