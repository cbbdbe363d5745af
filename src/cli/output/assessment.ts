import { z } from 'zod'
import { CONFIDENCES } from '#engine/model/condition.ts'
import { IRRITABILITIES } from '#engine/model/protocol.ts'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import { Backing, Because, Day, Ground } from './backing.ts'

const Ids = z.array(z.string())
const Sites = z.record(z.string(), z.number())

/** The two scales, and why. */
export const Disposition = z.strictObject({
  status: z.enum(STATUSES),
  urgency: z.enum(URGENCIES),
  complete: z.boolean().describe('Every mandatory question has an answer.'),
  suspected: Ids.describe('What findings like these can come with; never a verdict.'),
  because: Ids.describe('Rules that set status or urgency, the weightiest first; `trace` holds each.'),
})

/** A question still open. */
export const Open = z.strictObject({
  fact: z.string(),
  ask: z.string(),
  blocks: z.boolean().describe('No plan is made before it is answered.'),
  why: z.string(),
})

/** What a plan must stay inside. */
export const Restrictions = z.strictObject({
  caps: Sites.describe('Highest pressure level by site, 0 = keep off.'),
  forbidden: z.array(z.strictObject({ technique: z.string(), sites: Ids })),
  motions: z.array(z.strictObject({ motion: z.string(), side: z.enum(['left', 'right', 'both']) })),
  positions: Ids.describe('Couch positions that remain.'),
  maxMinutes: z.number().describe('Longest hands-on time in minutes; not the appointment.'),
  painCeiling: z.number().min(0).max(10).describe('Highest pain during work, 0 to 10.'),
  holds: Sites.describe('Longest hold on one point in seconds, by site.'),
  products: Ids.describe('Products that may not be used.'),
  requires: Ids.describe('Actions to do or offer.'),
  messages: Ids.describe('Advice to give.'),
})

const Feature = z.strictObject({ id: z.string(), says: z.string(), weight: z.number().describe('Decibans.'), backing: Backing })

/** A presentation the findings are consistent with. */
export const Presentation = z.strictObject({
  id: z.string(),
  name: z.string(),
  confidence: z.enum(CONFIDENCES),
  score: z.number().describe('Sum of the weights, in decibans.'),
  for: z.array(Feature),
  against: z.array(Feature),
})

/** A rule that applied, with the answers behind it. */
export const TraceEntry = z.strictObject({
  rule: z.string(),
  title: z.string(),
  kind: z.enum(['red-flag', 'combination', 'restriction', 'sign', 'follow-up', 'course']),
  applies: z.enum(['true', 'until-answered', 'steady', 'cleared']),
  status: z.enum(STATUSES),
  urgency: z.enum(URGENCIES),
  because: Because,
  grounds: z.array(Ground),
  dossier: z.string(),
  backing: Backing,
})

/** A question or test worth asking next. */
export const Next = z.strictObject({
  facts: Ids,
  ask: z.string(),
  who: z.enum(['client', 'therapist', 'both', 'system']),
  kind: z.enum(['screening', 'detail', 'limit', 'finding']),
  why: z.string(),
  settles: z.number(),
})

/** A written clearance that does not count. */
export const Refused = z.strictObject({ rule: z.string(), by: z.string(), on: Day, why: z.string() })

/** Something to do or say now. */
export const Step = z.strictObject({
  kind: z
    .enum(['say', 'do', 'note', 'answer', 'clearance', 'wait', 'refused'])
    .describe('`say`: to the client; `note`: how to say it; `clearance`, `wait`, `refused`: letters of doctors.'),
  id: z.string().describe('Advice, action or rule it comes from.'),
  says: z.string(),
  backing: Backing,
})

/** What the pack asks of a plan for the leading presentation. */
export const Guidance = z.strictObject({
  presentation: z.string(),
  confidence: z.enum(CONFIDENCES),
  profile: z.string(),
  irritability: z.enum(IRRITABILITIES),
  irritabilityKnown: z.boolean(),
  affected: z.array(z.enum(['left', 'right'])),
  limits: Restrictions.describe('The restrictions with those of the presentation and of plan rules joined in: a plan stays inside these.'),
  rules: Ids,
  doses: Ids,
  topics: Ids,
  heldBack: Ids,
  keepAway: Ids,
  exceptions: z.array(z.strictObject({ card: z.string(), regions: Ids })),
})
