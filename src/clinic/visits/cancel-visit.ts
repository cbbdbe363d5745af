import { z } from 'zod'
import { Id, Reason } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { episodeStream } from '../streams.ts'
import { knownVisit } from './known-visit.ts'

/** A visit that does not take place. */
export const CancelVisit = z.strictObject({ ...OPERATION, visitId: Id, reason: Reason.optional() })
/** {@link CancelVisit}, read. */
export type CancelVisit = z.output<typeof CancelVisit>

/** Cancels a visit that has not begun; its time is free at once. */
export const cancelVisit: UseCase<CancelVisit, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { visitId, reason } = input
    const visit = await knownVisit(at, visitId)
    demand(clinic, scope, 'write appointments', await aboutClient(at, visit.clientId))
    const canBe = visit.state === 'booked' || visit.state === 'arrived' || (await wasMade(at, input))
    if (!canBe) throw new Fault(CLINIC_FAULTS.visitOver)
    const made = await say(at, episodeStream(visit), input, { kind: 'visit.cancelled', body: { visitId, reason } })
    await at.audit.note({ action: 'write appointments', clientId: visit.clientId, subjectId: visitId })
    return madeOf(made)
  })
