import { NOT_SURE } from '../model/client.ts'
import type { FactRef } from '../model/condition.ts'
import type { Effect, MotionLimit, PositionLimit, PositionsFromFact, Target } from '../model/effect.ts'
import { opposite, sidesOf } from '../model/site.ts'
import type { Side, SiteSet } from '../model/site.ts'
import { choicesOf, marksOf, sideOf } from '../state/state.ts'
import type { State } from '../state/state.ts'
import { BOTH, LEFT, RIGHT } from './limits.ts'
import type { Limits } from './limits.ts'
import { applySessionLimit } from './session-limits.ts'

const sidesFor = (state: State, fact: FactRef): readonly Side[] => sidesOf(sideOf(state, fact))

const forEachSite = (sites: SiteSet, change: (site: number) => void): void => {
  for (const site of sites) change(site)
}

/** Calls `change` for every site a target means for this client; a side or place that is not recorded means all of them. */
const forEachTargetSite = (target: Target, state: State, change: (site: number) => void): void => {
  if (target.kind === 'sites') {
    forEachSite(target.sites, change)
  } else if (target.kind === 'side-of') {
    for (const side of sidesFor(state, target.fact)) {
      const meant = target.opposite ? opposite(side) : side
      forEachSite(meant === 'left' ? target.left : target.right, change)
    }
  } else {
    const marks = marksOf(state, target.fact)
    for (const site of target.within) if (marks === undefined || marks.includes(site)) change(site)
  }
}

const lower = (array: Int8Array | Int16Array, index: number, value: number): void => {
  if (value < (array[index] ?? 0)) array[index] = value
}

const applyMotions = (limits: Limits, limit: MotionLimit, state: State): void => {
  const bits =
    limit.sideOf === undefined ? BOTH : sidesFor(state, limit.sideOf).reduce((mask, side) => mask | (side === 'left' ? LEFT : RIGHT), 0)
  for (const motion of limit.motions) limits.motions[motion] = (limits.motions[motion] ?? 0) | bits
}

const applyPositions = (limits: Limits, limit: PositionLimit, state: State): void => {
  if (limit.sideOf === undefined) {
    limits.positions &= limit.keep
    return
  }
  // A position must suit each side the fact covers: with both sides affected only what suits both remains.
  const sides = sidesFor(state, limit.sideOf)
  const sided = sides.reduce((mask, side) => mask & (side === 'left' ? limit.left : limit.right), limit.left | limit.right)
  limits.positions &= limit.keep | sided
}

const removeNamedPositions = (limits: Limits, { fact }: PositionsFromFact, state: State): void => {
  const named = choicesOf(state, fact)
  if (named === undefined) return
  for (const { id, index } of state.knowledge.positions) {
    if (named === NOT_SURE || named.includes(id)) limits.positions &= ~(1 << index)
  }
}

/** Adds what a rule adds, for this client. Only ever lowers, forbids and requires. */
export const applyEffect = (limits: Limits, effect: Effect, state: State): void => {
  for (const { level, target } of effect.caps) forEachTargetSite(target, state, (site) => lower(limits.caps, site, level))
  for (const { techniques, target } of effect.bans) {
    forEachTargetSite(target, state, (site) => {
      limits.bans[site] = (limits.bans[site] ?? 0) | techniques
    })
  }
  for (const { seconds, target } of effect.holds) forEachTargetSite(target, state, (site) => lower(limits.holds, site, seconds))
  for (const limit of effect.motions) applyMotions(limits, limit, state)
  for (const limit of effect.positions) applyPositions(limits, limit, state)
  for (const limit of effect.positionsFrom) removeNamedPositions(limits, limit, state)
  if (effect.minutes !== undefined) limits.minutes = Math.min(limits.minutes, effect.minutes)
  if (effect.painCeiling !== undefined) limits.painCeiling = Math.min(limits.painCeiling, effect.painCeiling)
  limits.products |= effect.products
  for (const limit of effect.session) applySessionLimit(limits, limit, state)
  for (const action of effect.requires) limits.requires.add(action)
  for (const message of effect.messages) limits.messages.add(message)
}
