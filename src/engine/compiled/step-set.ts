import { baseLimits } from '../caution/limits.ts'
import type { Limits } from '../caution/limits.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { LimitBit } from './limit-bits.ts'

/** Steps as bits of words: 32 a word, in the order of the program. */
export type StepSet = Int32Array

/** An empty set for so many steps. */
export const emptySteps = (count: number): StepSet => new Int32Array(Math.ceil(count / 32))

/** Steps to be added to a set at once: word, bits, word, bits. */
export const addition = (steps: readonly number[]): Int32Array => {
  const words = new Map<number, number>()
  for (const step of steps) words.set(step >> 5, (words.get(step >> 5) ?? 0) | (1 << (step & 31)))
  return Int32Array.from([...words].flat())
}

/** Adds steps to a set. Adding is all there is, so no order matters. */
export const addSteps = (set: StepSet, added: Int32Array): void => {
  for (let index = 0; index < added.length; index += 2) {
    const word = added[index] ?? 0
    set[word] = (set[word] ?? 0) | (added[index + 1] ?? 0)
  }
}

const ORDER: readonly LimitBit['kind'][] = ['cap', 'ban', 'hold', 'motion', 'position', 'minutes', 'ceiling', 'product', 'action', 'topic']
const [CAP, BAN, HOLD, MOTION, POSITION, MINUTES, CEILING, PRODUCT, ACTION] = ORDER.keys()

/** Steps by their number, side by side: hundreds are taken for a client, and a table is quicker to read than as many functions. */
interface Table {
  readonly kinds: Uint8Array
  readonly at: Int32Array
  readonly to: Int32Array
  readonly actions: readonly string[]
  readonly topics: readonly string[]
}

const tableOf = (knowledge: Knowledge, steps: readonly LimitBit[]): Table => ({
  kinds: Uint8Array.from(steps, ({ kind }) => ORDER.indexOf(kind)),
  at: Int32Array.from(steps, ({ at }) => at),
  to: Int32Array.from(steps, ({ to }) => to),
  actions: [...knowledge.actions.keys()],
  topics: [...knowledge.topics.keys()],
})

const lower = (array: Int8Array | Int16Array, at: number, to: number): void => {
  if (to < (array[at] ?? 0)) array[at] = to
}

const take = (limits: Limits, { kinds, at: places, to: values, actions, topics }: Table, step: number): void => {
  const at = places[step] ?? 0
  const to = values[step] ?? 0
  switch (kinds[step]) {
    case CAP:
      lower(limits.caps, at, to)
      break
    case BAN:
      limits.bans[at] = (limits.bans[at] ?? 0) | to
      break
    case HOLD:
      lower(limits.holds, at, to)
      break
    case MOTION:
      limits.motions[at] = (limits.motions[at] ?? 0) | to
      break
    case POSITION:
      limits.positions &= ~to
      break
    case MINUTES:
      limits.minutes = Math.min(limits.minutes, to)
      break
    case CEILING:
      limits.painCeiling = Math.min(limits.painCeiling, to)
      break
    case PRODUCT:
      limits.products |= to
      break
    case ACTION:
      limits.requires.add(actions[at] ?? '')
      break
    default:
      limits.messages.add(topics[at] ?? '')
  }
}

/** Limits of everybody, made stricter by the steps of a set. */
export const limitsBySteps = (knowledge: Knowledge, steps: readonly LimitBit[]): ((set: StepSet) => Limits) => {
  const table = tableOf(knowledge, steps)
  return (set) => {
    const limits = baseLimits(knowledge)
    for (let word = 0; word < set.length; word++) {
      for (let rest = set[word] ?? 0; rest !== 0; rest &= rest - 1) take(limits, table, word * 32 + 31 - Math.clz32(rest & -rest))
    }
    return limits
  }
}
