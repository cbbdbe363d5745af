import * as fc from 'fast-check'
import { assess } from '#engine/assess.ts'
import type { Assessment } from '#engine/model/assessment.ts'
import type { Client } from '#engine/model/client.ts'
import type { HandsSegment, Plan } from '#engine/model/plan.ts'
import { propose } from '#engine/propose.ts'
import type { Proposal } from '#engine/propose.ts'
import { nearlyWell } from './random/clients.ts'
import { SCIATICA } from './sciatica.ts'

/** A client, what the pack makes of them, and what is proposed for an appointment of some length. */
export interface Visit {
  readonly client: Client
  readonly assessment: Assessment
  readonly proposal: Proposal
}

/** Assesses and proposes; without minutes the usual length. */
export const visitOf = (client: Client, minutes?: number): Visit => {
  const assessment = assess(SCIATICA, client)
  return { client, assessment, proposal: propose(SCIATICA, assessment, { minutes }) }
}

/** Lengths a client may ask for; mostly none. */
export const minutesAsked: fc.Arbitrary<number | undefined> = fc.constantFrom(undefined, undefined, undefined, 30, 45, 60, 75, 90)

/** A law over proposals: what must hold of every plan that is made for somebody nearly well. */
export const planLaw = (holds: (plan: Plan, visit: Visit) => void): fc.IProperty<[Client, number | undefined]> =>
  fc.property(nearlyWell, minutesAsked, (client, minutes) => {
    const visit = visitOf(client, minutes)
    if (visit.proposal.plan !== null) holds(visit.proposal.plan, visit)
  })

/** The hands-on segments of a plan. */
export const handsOf = (plan: Plan): readonly HandsSegment[] =>
  plan.session.segments.flatMap((segment) => (segment.kind === 'hands' ? [segment] : []))
