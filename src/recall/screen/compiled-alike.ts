import { openBatch } from '#engine/compiled/batch.ts'
import type { Batch } from '#engine/compiled/batch.ts'
import { NEVER } from '#engine/compiled/circuit/literal.ts'
import type { Literal } from '#engine/compiled/circuit/literal.ts'
import type { StartKernel } from '#engine/compiled/kernel.ts'
import type { LimitBit } from '#engine/compiled/limit-bits.ts'
import { compileBatch } from '#engine/compiled/program.ts'
import type { BatchProgram } from '#engine/compiled/program.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { same } from '#engine/same.ts'
import type { Pair } from './outcome.ts'

/** For each of up to 128 pairs: do both versions come to the very same verdict? */
export type VerdictsAlike = (pairs: readonly Pair[]) => readonly boolean[]

/** What limits are made of; where two packs differ in it, their limits cannot be laid side by side. */
const GROUND = ['levels', 'regions', 'sites', 'positions', 'motions', 'techniques', 'products', 'defaults'] as const

type Names = readonly (readonly [name: string, literal: Literal])[]

const nameOf = ({ actions, topics }: Knowledge, { kind, at, to }: LimitBit): string => {
  if (kind === 'action') return `action ${[...actions.keys()][at] ?? ''}`
  return kind === 'topic' ? `topic ${[...topics.keys()][at] ?? ''}` : `${kind} ${at} ${to}`
}

/** Everything a verdict says, by name. */
const named = (knowledge: Knowledge, { status, urgency, incomplete, steps, taken }: BatchProgram): Names => [
  ...status.map((literal, index) => [`status ${index}`, literal] as const),
  ...urgency.map((literal, index) => [`urgency ${index}`, literal] as const),
  ['incomplete', incomplete],
  ...steps.map((step, index) => [nameOf(knowledge, step), taken[index] ?? NEVER] as const),
]

/** What each version says of the same thing; what one of them cannot say is never so. */
const sideBySide = (before: Names, after: Names): readonly (readonly [Literal, Literal])[] => {
  const [old, now] = [new Map(before), new Map(after)]
  return [...new Set([...old.keys(), ...now.keys()])].map((name) => [old.get(name) ?? NEVER, now.get(name) ?? NEVER])
}

/** Limits copied from earlier sessions and techniques ended by a sign are not among packed facts. */
const isWhollyPacked = ({ signs, history }: Client): boolean => signs.length + history.sessions.length === 0

const differing = (
  before: Batch,
  after: Batch,
  pairs: readonly (readonly [Literal, Literal])[],
): readonly [number, number, number, number] => {
  let [first, second, third, fourth] = [0, 0, 0, 0]
  for (const [old, now] of pairs) {
    const [a, b] = [before.slice(old), after.slice(now)]
    first |= a[0] ^ b[0]
    second |= a[1] ^ b[1]
    third |= a[2] ^ b[2]
    fourth |= a[3] ^ b[3]
  }
  return [first, second, third, fourth]
}

/**
 * Screens with both versions, compiled, 128 clients at a time, and tells of whom both say the same in everything. Undefined where the two
 * packs do not speak of the same places and techniques. Meant for many clients: compiling takes as long as some thousands of them.
 */
export const verdictsAlike = (before: Knowledge, after: Knowledge, start: StartKernel): VerdictsAlike | undefined => {
  if (!GROUND.every((part) => same(before[part], after[part]))) return undefined
  const [oldProgram, newProgram] = [compileBatch(before), compileBatch(after)]
  const [old, now] = [openBatch(before, oldProgram, start), openBatch(after, newProgram, start)]
  const pairs = sideBySide(named(before, oldProgram), named(after, newProgram))
  return (clients) => {
    for (const [place, pair] of clients.entries()) {
      old.put(pair.before, place)
      now.put(pair.after, place)
    }
    old.compute('limits')
    now.compute('limits')
    const moved = differing(old, now, pairs)
    return clients.map(
      (pair, place) => isWhollyPacked(pair.before) && isWhollyPacked(pair.after) && (((moved[place >> 5] ?? 0) >>> (place & 31)) & 1) === 0,
    )
  }
}
