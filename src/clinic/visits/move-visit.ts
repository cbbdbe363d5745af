import { z } from 'zod'
import { Id, Line, Minutes } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { VisitState } from '#store/visits/visits.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { carer } from '../people/known-person.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { episodeStream } from '../streams.ts'
import { Start } from './book-visit.ts'
import { aboutBooking, knownVisit } from './known-visit.ts'
import { showVisit } from './shown.ts'

/** A visit at another time or with another therapist; `basedOn` is the entry that was seen. */
export const MoveVisit = z.strictObject({
  ...OPERATION,
  visitId: Id,
  therapistId: Id,
  startsAt: Start,
  minutes: Minutes,
  place: Line.optional(),
  basedOn: Id,
})
/** {@link MoveVisit}, read. */
export type MoveVisit = z.output<typeof MoveVisit>

const refuseOver = (visit: VisitState, basedOn: string): void => {
  if (visit.bookedEntry !== basedOn) throw new Fault(CLINIC_FAULTS.stale, { holds: showVisit(visit) })
  if (visit.state !== 'booked') throw new Fault(CLINIC_FAULTS.visitOver)
}

/** Moves a visit that has not begun. */
export const moveVisit: UseCase<MoveVisit, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { visitId, therapistId, startsAt, minutes, place, basedOn } = input
    const visit = await knownVisit(at, visitId)
    demand(clinic, scope, 'write bookings', await aboutBooking(at, visit.clientId))
    if (!(await wasMade(at, input))) {
      refuseOver(visit, basedOn)
      await carer(at, therapistId)
    }
    const body = { visitId, therapistId, startsAt, minutes, place }
    const made = await say(at, episodeStream(visit), input, { kind: 'visit.moved', body, supersedes: basedOn })
    await at.audit.note({ action: 'write bookings', clientId: visit.clientId, subjectId: visitId })
    return madeOf(made)
  })
