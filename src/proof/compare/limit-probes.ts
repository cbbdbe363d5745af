import type { Limits } from '#engine/caution/limits.ts'
import { LEFT } from '#engine/caution/limits.ts'
import { limitBits, termOfLimit } from '#engine/compiled/limit-bits.ts'
import type { LimitBit } from '#engine/compiled/limit-bits.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'

/** One thing that both a formula and the engine say of a client. */
export interface LimitProbe {
  readonly what: string
  readonly formula: Bool
  readonly holds: (limits: Limits) => boolean
}

const nameIn = (members: readonly { readonly id: string }[], at: number): string => members[at]?.id ?? '?'

const inWords = (knowledge: Knowledge, { kind, at, to }: LimitBit): string => {
  const { sites, techniques, motions, positions, products, actions, topics } = knowledge
  switch (kind) {
    case 'cap':
      return `${nameIn(sites, at)} at most level ${to}`
    case 'ban':
      return `${nameIn(techniques, 31 - Math.clz32(to))} is out at ${nameIn(sites, at)}`
    case 'hold':
      return `holds of at most ${to} s at ${nameIn(sites, at)}`
    case 'motion':
      return `${nameIn(motions, at)} on the ${to === LEFT ? 'left' : 'right'} is out`
    case 'position':
      return `${nameIn(positions, at)} is out`
    case 'minutes':
      return `at most ${to} minutes`
    case 'ceiling':
      return `pain up to ${to}`
    case 'product':
      return `${nameIn(products, at)} is out`
    case 'action':
      return `asks for ${[...actions.keys()][at]}`
    case 'topic':
      return `tells ${[...topics.keys()][at]}`
  }
}

const isTaken = ({ actions, topics }: Knowledge, { kind, at, to }: LimitBit): LimitProbe['holds'] => {
  switch (kind) {
    case 'cap':
      return ({ caps }) => (caps[at] ?? 0) <= to
    case 'ban':
      return ({ bans }) => ((bans[at] ?? 0) & to) !== 0
    case 'hold':
      return ({ holds }) => (holds[at] ?? 0) <= to
    case 'motion':
      return ({ motions }) => ((motions[at] ?? 0) & to) !== 0
    case 'position':
      return ({ positions }) => (positions & to) === 0
    case 'minutes':
      return ({ minutes }) => minutes <= to
    case 'ceiling':
      return ({ painCeiling }) => painCeiling <= to
    case 'product':
      return ({ products }) => (products & to) !== 0
    case 'action': {
      const action = [...actions.keys()][at] ?? ''
      return ({ requires }) => requires.has(action)
    }
    case 'topic': {
      const topic = [...topics.keys()][at] ?? ''
      return ({ messages }) => messages.has(topic)
    }
  }
}

/** Every step by which a pack can make limits stricter, as the formulas and as the engine have it. */
export const limitProbes = ({ reading: { knowledge }, limits }: VerdictTerms): readonly LimitProbe[] =>
  limitBits(knowledge).map((step) => ({
    what: inWords(knowledge, step),
    formula: termOfLimit(knowledge, limits, step),
    holds: isTaken(knowledge, step),
  }))
