import { z } from 'zod'
import { Id, Line } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import { derivedId } from '../derived-id.ts'
import { Made, madeOf, OPERATION } from '../operation.ts'
import { demand } from '../policies/demand.ts'
import { say } from '../say.ts'
import { clinicStream } from '../streams.ts'
import { ROLE } from './shown.ts'

/** A new colleague. */
export const AddPerson = z.strictObject({ ...OPERATION, name: Line, email: z.email().max(254).optional(), role: ROLE })
/** {@link AddPerson}, read. */
export type AddPerson = z.output<typeof AddPerson>

/** The person who was added. */
export const PersonAdded = z.strictObject({ ...Made.shape, personId: Id })
/** {@link PersonAdded}, read. */
export type PersonAdded = z.output<typeof PersonAdded>

/** Adds somebody to the staff. How they sign in is arranged by sign-in. */
export const addPerson: UseCase<AddPerson, PersonAdded> = async (clinic, scope, input) => {
  demand(clinic, scope, 'write people')
  demand(clinic, scope, 'write roles')
  return clinic.store.write(scope, async (at) => {
    const personId = derivedId(input.entryId, 'person')
    const { name, email, role } = input
    const made = await say(at, clinicStream(scope), input, { kind: 'person.joined', body: { personId, name, email, role } })
    await at.audit.note({ action: 'write people', subjectId: personId })
    return { ...madeOf(made), personId }
  })
}
