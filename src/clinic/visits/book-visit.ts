import { z } from 'zod'
import { Id, Line, Minutes, Moment } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import { derivedId } from '../derived-id.ts'
import { knownEpisode, openOnly } from '../episodes/known-episode.ts'
import { Made, madeOf, OPERATION } from '../operation.ts'
import { carer } from '../people/known-person.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { episodeStream } from '../streams.ts'
import { aboutBooking } from './known-visit.ts'

/** Visits begin on a five-minute mark: that is what makes a double booking impossible to write down (I10). */
export const Start = Moment.refine((text) => Date.parse(text) % 300_000 === 0, 'a time on a five-minute mark')

/** A visit to be booked. */
export const BookVisit = z.strictObject({
  ...OPERATION,
  episodeId: Id,
  therapistId: Id,
  startsAt: Start,
  minutes: Minutes,
  place: Line.optional(),
})
/** {@link BookVisit}, read. */
export type BookVisit = z.output<typeof BookVisit>

/** The visit that was booked. */
export const VisitBooked = z.strictObject({ ...Made.shape, visitId: Id })
/** {@link VisitBooked}, read. */
export type VisitBooked = z.output<typeof VisitBooked>

/** Books a visit. The desk waits while a red flag waits for a clinician. */
export const bookVisit: UseCase<BookVisit, VisitBooked> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { therapistId, startsAt, minutes, place } = input
    const episode = await knownEpisode(at, input.episodeId)
    demand(clinic, scope, 'write bookings', await aboutBooking(at, episode.clientId))
    if (!(await wasMade(at, input))) {
      openOnly(episode)
      await carer(at, therapistId)
    }
    const visitId = derivedId(input.entryId, 'visit')
    const body = { visitId, therapistId, startsAt, minutes, place }
    const made = await say(at, episodeStream(episode), input, { kind: 'visit.booked', body })
    await at.audit.note({ action: 'write bookings', clientId: episode.clientId, subjectId: visitId })
    return { ...madeOf(made), visitId }
  })
