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

const lower = (array: Int8Array | Int16Array, at: number, to: number): void => {
  if (to < (array[at] ?? 0)) array[at] = to
}

type Take = (limits: Limits) => void

/** One step, prepared. */
const taking = ({ kind, at, to }: LimitBit, actions: readonly string[], topics: readonly string[]): Take => {
  switch (kind) {
    case 'cap':
      return ({ caps }) => lower(caps, at, to)
    case 'hold':
      return ({ holds }) => lower(holds, at, to)
    case 'ban':
      return ({ bans }) => {
        bans[at] = (bans[at] ?? 0) | to
      }
    case 'motion':
      return ({ motions }) => {
        motions[at] = (motions[at] ?? 0) | to
      }
    case 'position':
      return (limits) => {
        limits.positions &= ~to
      }
    case 'product':
      return (limits) => {
        limits.products |= to
      }
    case 'minutes':
      return (limits) => {
        limits.minutes = Math.min(limits.minutes, to)
      }
    case 'ceiling':
      return (limits) => {
        limits.painCeiling = Math.min(limits.painCeiling, to)
      }
    case 'action': {
      const action = actions[at] ?? ''
      return ({ requires }) => void requires.add(action)
    }
    case 'topic': {
      const topic = topics[at] ?? ''
      return ({ messages }) => void messages.add(topic)
    }
  }
}

/** Limits of everybody, made stricter by the steps of a set. */
export const limitsBySteps = (knowledge: Knowledge, steps: readonly LimitBit[]): ((set: StepSet) => Limits) => {
  const [actions, topics] = [[...knowledge.actions.keys()], [...knowledge.topics.keys()]]
  const takes = steps.map((step) => taking(step, actions, topics))
  return (set) => {
    const limits = baseLimits(knowledge)
    for (let word = 0; word < set.length; word++) {
      for (let rest = set[word] ?? 0; rest !== 0; rest &= rest - 1) takes[word * 32 + 31 - Math.clz32(rest & -rest)]?.(limits)
    }
    return limits
  }
}
