import type { Knowledge } from '../model/knowledge.ts'
import type { Restrictions } from '../model/limits.ts'
import type { Sides } from '../model/site.ts'
import { BOTH, LEFT, RIGHT, baseLimits } from './limits.ts'
import type { Limits } from './limits.ts'

const maskOf = (members: readonly { readonly id: string; readonly index: number }[], ids: readonly string[]): number =>
  members.reduce((mask, { id, index }) => (ids.includes(id) ? mask | (1 << index) : mask), 0)

const bitsOf = (side: Sides): number => (side === 'both' ? BOTH : side === 'left' ? LEFT : RIGHT)

/** Limits for computing, from the plain data of an assessment. */
export const fromRestrictions = (knowledge: Knowledge, restrictions: Restrictions): Limits => {
  const limits = baseLimits(knowledge)
  for (const { id, index } of knowledge.sites) {
    limits.caps[index] = restrictions.caps[id] ?? 0
    limits.holds[index] = restrictions.holds[id] ?? 0
  }
  for (const { technique, sites } of restrictions.forbidden) {
    const bit = maskOf(knowledge.techniques, [technique])
    for (const id of sites) {
      const site = knowledge.siteById.get(id)
      if (site !== undefined) limits.bans[site.index] = (limits.bans[site.index] ?? 0) | bit
    }
  }
  for (const { motion, side } of restrictions.motions) {
    const found = knowledge.motions.find(({ id }) => id === motion)
    if (found !== undefined) limits.motions[found.index] = (limits.motions[found.index] ?? 0) | bitsOf(side)
  }
  limits.positions = maskOf(knowledge.positions, restrictions.positions)
  limits.minutes = restrictions.maxMinutes
  limits.painCeiling = restrictions.painCeiling
  limits.products = maskOf(knowledge.products, restrictions.products)
  for (const action of restrictions.requires) limits.requires.add(action)
  for (const message of restrictions.messages) limits.messages.add(message)
  return limits
}
