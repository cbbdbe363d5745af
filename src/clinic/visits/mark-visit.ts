import { z } from 'zod'
import { actorId } from '#care/access/scope.ts'
import { Id } from '#care/record/fields.ts'
import type { BodyOf } from '#care/record/kinds/kinds.ts'
import { Fault } from '#edges/fault.ts'
import type { Writing } from '#store/store.ts'
import type { VisitState, VisitStateName } from '#store/visits/visits.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { carryVisit, letGoOfVisit } from '../sign-in/sessions/carry-visit.ts'
import { episodeStream } from '../streams.ts'
import { knownVisit } from './known-visit.ts'

/** How a visit stands from now on. */
export const MarkVisit = z.strictObject({ ...OPERATION, visitId: Id, state: z.enum(['arrived', 'in', 'done', 'no-show']) })
/** {@link MarkVisit}, read. */
export type MarkVisit = z.output<typeof MarkVisit>

type Marked = BodyOf<'visit.marked'>['state']

const MARKS: Readonly<Record<MarkVisit['state'], Marked>> = { arrived: 'arrived', in: 'in', done: 'held', 'no-show': 'missed' }

/** From where a visit can come to be so; a client who comes after all was not missed. */
const FROM: Readonly<Record<Marked, readonly VisitStateName[]>> = {
  arrived: ['booked', 'missed'],
  in: ['booked', 'arrived'],
  held: ['booked', 'arrived', 'in'],
  missed: ['booked'],
}

/**
 * The session of the therapist who starts their visit carries it, so that no lock interrupts it; it ends for every session with the visit.
 * A desk that says that somebody is in the room locks as ever.
 */
const tieSessions = async (at: Writing, { visitId, therapistId }: VisitState, state: Marked): Promise<void> => {
  if (state !== 'in') await letGoOfVisit(at, visitId)
  else if (actorId(at.scope.actor) === therapistId) await carryVisit(at, visitId)
}

/** Marks that a client has arrived, is in the room, was treated, or did not come. */
export const markVisit: UseCase<MarkVisit, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const visit = await knownVisit(at, input.visitId)
    demand(clinic, scope, 'write appointments', await aboutClient(at, visit.clientId))
    const state = MARKS[input.state]
    if (!(await wasMade(at, input))) {
      if (!FROM[state].includes(visit.state)) throw new Fault(CLINIC_FAULTS.visitOver)
      await tieSessions(at, visit, state)
    }
    const made = await say(at, episodeStream(visit), input, { kind: 'visit.marked', body: { visitId: visit.visitId, state } })
    await at.audit.note({ action: 'write appointments', clientId: visit.clientId, subjectId: visit.visitId })
    return madeOf(made)
  })
