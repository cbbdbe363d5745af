import { z } from 'zod'
import { Day, Id, Line } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import { derivedId } from '../derived-id.ts'
import { Made, madeOf, OPERATION } from '../operation.ts'
import { demand } from '../policies/demand.ts'
import { say } from '../say.ts'
import { clinicStream } from '../streams.ts'
import { knownPerson } from './known-person.ts'

/** A licence: its number, who gave it, and the last day on which it counts. */
export const RecordLicence = z.strictObject({ ...OPERATION, personId: Id, number: Line, jurisdiction: Line, expiresOn: Day })
/** {@link RecordLicence}, read. */
export type RecordLicence = z.output<typeof RecordLicence>

/** The licence that was recorded. */
export const LicenceRecorded = z.strictObject({ ...Made.shape, licenceId: Id })
/** {@link LicenceRecorded}, read. */
export type LicenceRecorded = z.output<typeof LicenceRecorded>

/** Records the licence of somebody who signs. */
export const recordLicence: UseCase<RecordLicence, LicenceRecorded> = async (clinic, scope, input) => {
  demand(clinic, scope, 'write people')
  return clinic.store.write(scope, async (at) => {
    const { personId } = await knownPerson(at, input.personId)
    const licenceId = derivedId(input.entryId, 'licence')
    const { number, jurisdiction, expiresOn } = input
    const body = { licenceId, personId, number, jurisdiction, expiresOn }
    const made = await say(at, clinicStream(scope), input, { kind: 'licence.recorded', body })
    await at.audit.note({ action: 'write people', subjectId: personId })
    return { ...madeOf(made), licenceId }
  })
}
