import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { demand } from '../policies/demand.ts'
import { say } from '../say.ts'
import { clinicStream } from '../streams.ts'
import { knownPerson } from './known-person.ts'

/** Somebody who comes back. */
export const EnablePerson = z.strictObject({ ...OPERATION, personId: Id })
/** {@link EnablePerson}, read. */
export type EnablePerson = z.output<typeof EnablePerson>

/** Lets somebody sign in again, in the role they had. */
export const enablePerson: UseCase<EnablePerson, Made> = async (clinic, scope, input) => {
  demand(clinic, scope, 'write people')
  demand(clinic, scope, 'write roles')
  return clinic.store.write(scope, async (at) => {
    const { personId } = await knownPerson(at, input.personId)
    const made = await say(at, clinicStream(scope), input, { kind: 'person.enabled', body: { personId } })
    await at.audit.note({ action: 'write people', subjectId: personId })
    return madeOf(made)
  })
}
