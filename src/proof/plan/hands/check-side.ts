import { checkFit } from '#engine/check/fit.ts'
import { checkHands } from '#engine/check/hands.ts'
import type { Subject } from '#engine/check/subject.ts'
import type { Violation } from '#engine/check/violation.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Restrictions } from '#engine/model/limits.ts'
import type { HandsSegment, Plan, SessionPlan } from '#engine/model/plan.ts'
import type { Dose } from '#engine/model/protocol.ts'
import { readable } from '../readable.ts'
import type { AnyClient } from './any-client.ts'
import type { Place } from './places.ts'

const positionsFor = ({ positions }: Knowledge, { site }: Place, client: AnyClient): readonly string[] =>
  client.reached() ? positions.filter(({ reaches }) => reaches.includes(site.index)).map(({ id }) => id) : []

const restrictionsOf = (knowledge: Knowledge, place: Place, client: AnyClient): Restrictions => {
  const { card, site } = place
  return readable<Restrictions>('restrictions', {
    caps: () => ({ [site.id]: client.cap() }),
    forbidden: () => (client.banned() ? [{ technique: card.technique.id, sites: [site.id] }] : []),
    holds: () => ({ [site.id]: client.hold() }),
    positions: () => positionsFor(knowledge, place, client),
    products: () => (client.noProduct() ? knowledge.products.map(({ id }) => id) : []),
  })
}

const NO_MINUTES = { A: 0, B: 0, C: 0, D: 0, E: 0, F: 0, G: 0 }

const planOf = (work: () => HandsSegment, products: () => readonly string[]): Plan => {
  const session = readable<SessionPlan>('session', {
    segments: () => [work()],
    phases: () => ({ ...NO_MINUTES, [work().phase]: work().minutes }),
    avoidProducts: products,
  })
  return readable<Plan>('plan', { session: () => session })
}

/** What the check says of one piece of work, in one of the positions that are left for it. */
export type Objections = (work: HandsSegment) => readonly Violation[]

/** Puts work before the check, against the same client as the proposer reads. */
export const objectionsFor = (knowledge: Knowledge, place: Place, client: AnyClient): Objections => {
  const limits = restrictionsOf(knowledge, place, client)
  let segment: HandsSegment | undefined
  const placed = (): HandsSegment => {
    if (segment === undefined) throw new RangeError('there is no work to check')
    return segment
  }
  const subject: Subject = {
    knowledge,
    plan: planOf(placed, () => limits.products),
    assessment: client.assessment,
    guidance: client.guidance,
    limits,
    profile: place.profile,
    doses: [readable<Dose>('dose', { maxLevel: client.doseLevel })],
    changes: [client.change],
  }
  return (work) => {
    segment = { ...work, position: limits.positions[0] ?? '' }
    return [...checkHands(subject), ...checkFit(subject)]
  }
}
