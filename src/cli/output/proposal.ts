import { z } from 'zod'
import { CONFIDENCES } from '#engine/model/condition.ts'
import { IRRITABILITIES } from '#engine/model/protocol.ts'
import { PHASES } from '#engine/model/technique.ts'
import { Day, PackRef, Reason } from './backing.ts'

const Minutes = z.int().min(0)
const Phase = z.enum(PHASES)

const Segment = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('hands'),
    phase: Phase,
    card: z.string(),
    site: z.string(),
    minutes: Minutes,
    level: z.int().min(0).max(4),
    position: z.string(),
    hold: z.number().nullable().describe('Longest hold on one point in seconds.'),
    why: Reason,
  }),
  z.strictObject({ kind: z.literal('movement'), phase: Phase, movement: z.string(), minutes: Minutes, why: Reason }),
  z.strictObject({ kind: z.literal('talk'), phase: Phase, minutes: Minutes, says: z.string() }),
])

const Session = z.strictObject({
  minutes: Minutes.describe('Length of the appointment.'),
  handsOn: Minutes,
  phases: z.strictObject({ A: Minutes, B: Minutes, C: Minutes, D: Minutes, E: Minutes, F: Minutes, G: Minutes }),
  segments: z.array(Segment),
  painCeiling: z.number().min(0).max(10),
  avoidProducts: z.array(z.string()),
})

const Course = z.strictObject({
  visits: z.int().min(1),
  perWeek: z.string(),
  everyDays: z.int().min(1),
  mostVisits: z.int().min(1),
  review: z.strictObject({ afterVisits: z.int().min(1), on: Day }).describe('After so many visits or on this day, whichever comes first.'),
  why: Reason,
})

/** A plan: course, session to the minute, home programme, advice, measures, letters, and the reason of each. */
export const Plan = z.strictObject({
  pack: PackRef,
  madeOn: Day,
  presentation: z.strictObject({ id: z.string(), confidence: z.enum(CONFIDENCES), profile: z.string() }),
  irritability: z.enum(IRRITABILITIES),
  course: Course,
  session: Session,
  home: z.array(z.strictObject({ movement: z.string(), dose: z.string(), why: Reason })),
  homeReason: z.string().nullable().describe('Said when fewer than two movements remain.'),
  advice: z.array(z.strictObject({ topic: z.string(), why: Reason })),
  measures: z.array(z.strictObject({ measure: z.string(), when: z.string() })),
  letters: z.array(z.string()),
  requires: z.array(z.string()),
  messages: z.array(z.string()),
  notes: z.array(Reason),
  leftOut: z.array(z.strictObject({ what: z.string(), why: z.string() })),
  shapedBy: z.array(z.string()),
  value: z.number(),
})
