import type { Limits } from '#engine/caution/limits.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { PlanRule } from '#engine/model/protocol.ts'
import type { PlanLimits } from '#engine/propose/plan-limits.ts'
import type { Situation } from '#engine/propose/situation.ts'
import { readable } from '../readable.ts'
import type { AnyClient } from './any-client.ts'
import type { Place } from './places.ts'

const NONE: ReadonlySet<never> = new Set()

/** Everything else is kept off, so that only this place is offered. */
const only = <T extends Int8Array | Int16Array | Int32Array>(array: T, site: number, value: number): T => {
  array[site] = value
  return array
}

const denseLimits = ({ sites, products }: Knowledge, { card, site }: Place, client: AnyClient): Limits =>
  readable<Limits>('limits', {
    caps: () => only(new Int8Array(sites.length), site.index, client.cap()),
    bans: () => only(new Int32Array(sites.length), site.index, client.banned() ? 1 << card.technique.index : 0),
    holds: () => only(new Int16Array(sites.length), site.index, client.hold()),
    products: () => (client.noProduct() ? (1 << products.length) - 1 : 0),
  })

/** The limits as the proposer reads them. */
export const planLimits = (knowledge: Knowledge, place: Place, client: AnyClient): PlanLimits => {
  const limits = denseLimits(knowledge, place, client)
  const { card, site } = place
  const removed = (): boolean => client.change.removeCards.length > 0 || client.change.response === 'ease'
  return readable<PlanLimits>('planLimits', {
    limits: () => limits,
    reached: () => (client.reached() ? new Set([site.index]) : NONE),
    removedCards: () => (removed() ? new Set([card.id]) : NONE),
    doseLevel: client.doseLevel,
    levelShift: () => client.change.levelShift,
  })
}

/** The situation as the proposer reads it. */
export const situationOf = (knowledge: Knowledge, place: Place, client: AnyClient): Situation => {
  const planRules = [readable<PlanRule>('planRule', { then: () => client.change })]
  return readable<Situation>('situation', {
    knowledge: () => knowledge,
    profile: () => place.profile,
    guidance: () => client.guidance,
    assessment: () => client.assessment,
    planRules: () => planRules,
    painful: () => (client.hurts() ? new Set([place.site.index]) : NONE),
    preferences: () => new Set(client.wishes()),
  })
}
