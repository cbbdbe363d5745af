import type { Limits } from '../caution/limits.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { LimitOutcome, Outcome } from '../model/outcome.ts'

/** Is an outcome read from the limits? */
export const isLimit = (outcome: Outcome): outcome is LimitOutcome =>
  outcome.kind !== 'status' && outcome.kind !== 'urgency' && outcome.kind !== 'lead'

const indexIn = (members: readonly { readonly id: string; readonly index: number }[], id: string): number =>
  members.find((member) => member.id === id)?.index ?? -1

const bit = (mask: number, index: number): number => (index >= 0 && (mask & (1 << index)) !== 0 ? 1 : 0)

/** Caution of a limit as a number, more = more cautious: a cap counts downwards, a ban is 1 and no ban 0. */
export const measure = (knowledge: Knowledge, outcome: LimitOutcome, limits: Limits): number => {
  switch (outcome.kind) {
    case 'minutes':
      return -limits.minutes
    case 'pain-ceiling':
      return -limits.painCeiling
    case 'cap':
      return -(limits.caps[indexIn(knowledge.sites, outcome.site)] ?? 0)
    case 'hold':
      return -(limits.holds[indexIn(knowledge.sites, outcome.site)] ?? 0)
    case 'technique':
      return bit(limits.bans[indexIn(knowledge.sites, outcome.site)] ?? 0, indexIn(knowledge.techniques, outcome.technique))
    case 'motion':
      return limits.motions[indexIn(knowledge.motions, outcome.motion)] ?? 0
    case 'position':
      return 1 - bit(limits.positions, indexIn(knowledge.positions, outcome.position))
    case 'product':
      return bit(limits.products, indexIn(knowledge.products, outcome.product))
    case 'action':
      return limits.requires.has(outcome.action) ? 1 : 0
  }
}

const LEGS = ['free', 'not on the left', 'not on the right', 'not on either side'] as const

/** A limit in words, from its measure. */
export const inWords = (outcome: LimitOutcome, caution: number): string => {
  switch (outcome.kind) {
    case 'minutes':
      return `at most ${-caution} minutes of hands-on work`
    case 'pain-ceiling':
      return `pain during work at most ${-caution} of 10`
    case 'cap':
      return caution === 0 ? 'keep off' : `level ${-caution} at most`
    case 'hold':
      return `hold one point ${-caution} seconds at most`
    case 'motion':
      return LEGS[caution] ?? 'free'
    case 'action':
      return caution === 1 ? 'required' : 'not required'
    default:
      return caution === 1 ? 'not allowed' : 'allowed'
  }
}
