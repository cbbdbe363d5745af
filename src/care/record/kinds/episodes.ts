import { z } from 'zod'
import { Id, Line, Minutes, Moment, Reason } from '../fields.ts'
import { ofEpisode } from './kind.ts'

const Booked = z.strictObject({ visitId: Id, therapistId: Id, startsAt: Moment, minutes: Minutes, place: Line.optional() })

/** Kinds about an episode of care: who is named on it, and its visits. */
export const EPISODE_KINDS = {
  'episode.opened': ofEpisode(z.strictObject({ about: Line.optional() })),
  'episode.closed': ofEpisode(z.strictObject({ reason: Reason.optional() })),
  'episode.assigned': ofEpisode(z.strictObject({ personId: Id })),
  'episode.unassigned': ofEpisode(z.strictObject({ personId: Id })),
  'visit.booked': ofEpisode(Booked),
  'visit.moved': ofEpisode(Booked),
  'visit.cancelled': ofEpisode(z.strictObject({ visitId: Id, reason: Reason.optional() })),
  'visit.marked': ofEpisode(z.strictObject({ visitId: Id, state: z.enum(['arrived', 'in', 'held', 'missed']) })),
}
