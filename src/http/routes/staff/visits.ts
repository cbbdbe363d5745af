import { Made } from '#clinic/operation.ts'
import { BookVisit, VisitBooked, bookVisit } from '#clinic/visits/book-visit.ts'
import { CancelVisit, cancelVisit } from '#clinic/visits/cancel-visit.ts'
import { ListVisits, VisitsListed, listVisits } from '#clinic/visits/list-visits.ts'
import { MarkVisit, markVisit } from '#clinic/visits/mark-visit.ts'
import { MoveVisit, moveVisit } from '#clinic/visits/move-visit.ts'
import { created, replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { CHANGE, LOOK } from '../usual.ts'

/** Visits: the diary of the clinic. */
export const visitRoutes = [
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/visits',
    name: 'visits.list',
    says: 'Visits between two moments.',
    action: 'read appointments',
    input: ListVisits,
    reply: replies(VisitsListed),
    run: listVisits,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/visits',
    name: 'visits.book',
    says: 'Books a visit.',
    action: 'write bookings',
    input: BookVisit,
    reply: created(VisitBooked),
    run: bookVisit,
  }),
  useCase({
    ...CHANGE,
    method: 'PUT',
    path: '/api/visits/:visitId',
    name: 'visits.move',
    says: 'Moves a visit.',
    action: 'write bookings',
    input: MoveVisit,
    reply: replies(Made),
    run: moveVisit,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/visits/:visitId/mark',
    name: 'visits.mark',
    says: 'Says how a visit stands.',
    action: 'write appointments',
    input: MarkVisit,
    reply: replies(Made),
    run: markVisit,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/visits/:visitId/cancel',
    name: 'visits.cancel',
    says: 'Cancels a visit.',
    action: 'write appointments',
    input: CancelVisit,
    reply: replies(Made),
    run: cancelVisit,
  }),
] as const
