import { LEFT, RIGHT, baseLimits } from '../caution/limits.ts'
import type { Limits } from '../caution/limits.ts'
import type { Bool } from '../formula/term.ts'
import type { Effect } from '../model/effect.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { LimitTerms } from '../translate/limits.ts'

/**
 * One step by which limits can become stricter, as plain data. `at` is a site, motion, position, or a place in the list of actions or
 * topics; `to` the level, seconds, leg, bit or minutes. A client's limits are those of everybody with all their steps taken.
 */
export interface LimitBit {
  readonly kind: 'cap' | 'ban' | 'hold' | 'motion' | 'position' | 'minutes' | 'ceiling' | 'product' | 'action' | 'topic'
  readonly at: number
  readonly to: number
}

const effectsOf = ({ rules }: Knowledge): readonly Effect[] =>
  rules.flatMap(({ effect, tiers }) => [effect, ...tiers.map((tier) => tier.effect)])

const distinct = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => b - a)

const indexes = (members: { readonly length: number }): readonly number[] => Array.from({ length: members.length }, (_, index) => index)

const inPlaces = (knowledge: Knowledge, base: Limits, seconds: readonly number[]): readonly LimitBit[] => {
  const levels = indexes(knowledge.levels).toReversed()
  return indexes(knowledge.sites).flatMap((at) => [
    ...levels.filter((to) => to < (base.caps[at] ?? 0)).map((to): LimitBit => ({ kind: 'cap', at, to })),
    ...indexes(knowledge.techniques)
      .filter((index) => ((base.bans[at] ?? 0) & (1 << index)) === 0)
      .map((index): LimitBit => ({ kind: 'ban', at, to: 1 << index })),
    ...seconds.filter((to) => to < (base.holds[at] ?? 0)).map((to): LimitBit => ({ kind: 'hold', at, to })),
  ])
}

/** Every step by which this pack can make limits stricter, the lightest of each kind first. */
export const limitBits = (knowledge: Knowledge): readonly LimitBit[] => {
  const base = baseLimits(knowledge)
  const effects = effectsOf(knowledge)
  const given = (values: readonly (number | undefined)[], most: number): readonly number[] =>
    distinct(values.flatMap((value) => value ?? [])).filter((value) => value < most)
  const plain = (kind: LimitBit['kind'], members: { readonly length: number }): readonly LimitBit[] =>
    indexes(members).map((at) => ({ kind, at, to: 1 << at }))
  return [
    ...inPlaces(knowledge, base, distinct(effects.flatMap(({ holds }) => holds.map((hold) => hold.seconds)))),
    ...indexes(knowledge.motions).flatMap((at) => [LEFT, RIGHT].map((to): LimitBit => ({ kind: 'motion', at, to }))),
    ...plain('position', knowledge.positions).filter(({ to }) => (base.positions & to) !== 0),
    ...given(
      effects.map(({ minutes }) => minutes),
      base.minutes,
    ).map((to): LimitBit => ({ kind: 'minutes', at: 0, to })),
    ...given(
      effects.map(({ painCeiling }) => painCeiling),
      base.painCeiling,
    ).map((to): LimitBit => ({ kind: 'ceiling', at: 0, to })),
    ...plain('product', knowledge.products),
    ...indexes({ length: knowledge.actions.size }).map((at): LimitBit => ({ kind: 'action', at, to: 1 })),
    // The safety net is told to everybody already.
    ...[...knowledge.topics.keys()].flatMap((id, at): LimitBit[] => (base.messages.has(id) ? [] : [{ kind: 'topic', at, to: 1 }])),
  ]
}

/** The formula that says whether a client's limits take this step. */
export const termOfLimit = (knowledge: Knowledge, limits: LimitTerms, { kind, at, to }: LimitBit): Bool => {
  switch (kind) {
    case 'cap':
      return limits.capAtMost(at, to)
    case 'ban':
      return limits.banned(at, Math.log2(to))
    case 'hold':
      return limits.holdAtMost(at, to)
    case 'motion':
      return limits.motion(at, to === LEFT ? 'left' : 'right')
    case 'position':
      return limits.removed(at)
    case 'minutes':
      return limits.minutesAtMost(to)
    case 'ceiling':
      return limits.ceilingAtMost(to)
    case 'product':
      return limits.product(at)
    case 'action':
      return limits.requires([...knowledge.actions.keys()][at] ?? '')
    case 'topic':
      return limits.message([...knowledge.topics.keys()][at] ?? '')
  }
}
