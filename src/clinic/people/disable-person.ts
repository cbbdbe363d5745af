import { z } from 'zod'
import { Id, Reason } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { clinicStream } from '../streams.ts'
import { endSessions } from './end-sessions.ts'
import { keepAnOwner, knownPerson } from './known-person.ts'

/** Somebody who leaves. */
export const DisablePerson = z.strictObject({ ...OPERATION, personId: Id, reason: Reason.optional() })
/** {@link DisablePerson}, read. */
export type DisablePerson = z.output<typeof DisablePerson>

/** Shuts somebody out at once: their sessions end in the same transaction (A7). What they wrote stays. */
export const disablePerson: UseCase<DisablePerson, Made> = async (clinic, scope, input) => {
  demand(clinic, scope, 'write people')
  return clinic.store.write(scope, async (at) => {
    const { personId, reason } = input
    await knownPerson(at, personId)
    if (!(await wasMade(at, input))) await keepAnOwner(at, personId)
    const made = await say(at, clinicStream(scope), input, { kind: 'person.disabled', body: { personId, reason } })
    await endSessions(clinic, at, personId, 'disabled')
    await at.audit.note({ action: 'write people', subjectId: personId })
    return madeOf(made)
  })
}
