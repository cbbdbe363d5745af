import type { Knowledge } from '../model/knowledge.ts'
import type { Forbidden, ForbiddenMotion, Restrictions } from '../model/limits.ts'
import { BOTH, LEFT } from './limits.ts'
import type { Limits } from './limits.ts'

const bySite = (knowledge: Knowledge, values: ArrayLike<number>): Readonly<Record<string, number>> =>
  Object.fromEntries(knowledge.sites.map(({ id, index }) => [id, values[index] ?? 0]))

const forbidden = (knowledge: Knowledge, limits: Limits): readonly Forbidden[] =>
  knowledge.techniques.flatMap(({ id, index }) => {
    const sites = knowledge.sites.filter((site) => ((limits.bans[site.index] ?? 0) & (1 << index)) !== 0)
    return sites.length === 0 ? [] : [{ technique: id, sites: sites.map((site) => site.id) }]
  })

const motions = (knowledge: Knowledge, limits: Limits): readonly ForbiddenMotion[] =>
  knowledge.motions.flatMap(({ id, index, sided }): ForbiddenMotion[] => {
    const bits = limits.motions[index] ?? 0
    if (bits === 0) return []
    return [{ motion: id, side: !sided || bits === BOTH ? 'both' : bits === LEFT ? 'left' : 'right' }]
  })

const named = (members: readonly { readonly id: string; readonly index: number }[], mask: number): readonly string[] =>
  members.filter(({ index }) => (mask & (1 << index)) !== 0).map(({ id }) => id)

/** Limits as plain data, names in the order of the pack. */
export const toRestrictions = (knowledge: Knowledge, limits: Limits): Restrictions => ({
  caps: bySite(knowledge, limits.caps),
  forbidden: forbidden(knowledge, limits),
  motions: motions(knowledge, limits),
  positions: named(knowledge.positions, limits.positions),
  maxMinutes: limits.minutes,
  painCeiling: limits.painCeiling,
  holds: bySite(knowledge, limits.holds),
  products: named(knowledge.products, limits.products),
  requires: [...limits.requires].sort(),
  messages: [...limits.messages].sort(),
})
