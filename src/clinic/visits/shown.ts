import { z } from 'zod'
import { Id, Line, Minutes, Moment } from '#care/record/fields.ts'
import type { VisitState } from '#store/visits/visits.ts'

/** How a visit stands. */
const VISIT_STATE = z.enum(['booked', 'arrived', 'in', 'done', 'no-show', 'cancelled'])

/** How a visit stands, as the record says it. */
const IN_WORDS = { booked: 'booked', arrived: 'arrived', in: 'in', held: 'done', missed: 'no-show', cancelled: 'cancelled' } as const

/** A visit, as the diary shows it. */
export const VisitShown = z.strictObject({
  visitId: Id,
  clientId: Id,
  episodeId: Id,
  therapistId: Id,
  startsAt: Moment,
  minutes: Minutes,
  state: VISIT_STATE,
  /** The entry that last said when and with whom. */
  entryId: Id,
})
/** {@link VisitShown}, read. */
export type VisitShown = z.output<typeof VisitShown>

/** A visit in the diary, with whom it is for. */
export const VisitOfTheDay = z.strictObject({ ...VisitShown.shape, clientName: Line.optional(), notice: z.string().optional() })
/** {@link VisitOfTheDay}, read. */
export type VisitOfTheDay = z.output<typeof VisitOfTheDay>

/** Shows a visit. */
export const showVisit = ({ bookedEntry, state, ...visit }: VisitState): VisitShown => ({
  ...visit,
  state: IN_WORDS[state],
  entryId: bookedEntry,
})
