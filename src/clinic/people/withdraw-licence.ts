import { z } from 'zod'
import { Id, Reason } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { clinicStream } from '../streams.ts'

/** A licence that no longer counts. */
export const WithdrawLicence = z.strictObject({ ...OPERATION, personId: Id, licenceId: Id, reason: Reason })
/** {@link WithdrawLicence}, read. */
export type WithdrawLicence = z.output<typeof WithdrawLicence>

/** Takes a licence back. What was signed under it stays signed. */
export const withdrawLicence: UseCase<WithdrawLicence, Made> = async (clinic, scope, input) => {
  demand(clinic, scope, 'write people')
  return clinic.store.write(scope, async (at) => {
    const { personId, licenceId, reason } = input
    const theirs = await at.people.licences(personId)
    const known = theirs.some((licence) => licence.licenceId === licenceId) || (await wasMade(at, input))
    if (!known) throw new Fault(CLINIC_FAULTS.missing)
    const body = { licenceId, personId, reason }
    const made = await say(at, clinicStream(scope), input, { kind: 'licence.withdrawn', body })
    await at.audit.note({ action: 'write people', subjectId: personId })
    return madeOf(made)
  })
}
