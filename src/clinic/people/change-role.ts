import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { clinicStream } from '../streams.ts'
import { endSessions } from './end-sessions.ts'
import { keepAnOwner, knownPerson } from './known-person.ts'
import { ROLE } from './shown.ts'

/** Another role for somebody. */
export const ChangeRole = z.strictObject({ ...OPERATION, personId: Id, role: ROLE })
/** {@link ChangeRole}, read. */
export type ChangeRole = z.output<typeof ChangeRole>

/** Gives somebody another role; what they have open ends, so that no session keeps the rights of the old one (6). */
export const changeRole: UseCase<ChangeRole, Made> = async (clinic, scope, input) => {
  demand(clinic, scope, 'write roles')
  return clinic.store.write(scope, async (at) => {
    const { personId, role } = input
    await knownPerson(at, personId)
    if (role !== 'owner' && !(await wasMade(at, input))) await keepAnOwner(at, personId)
    const made = await say(at, clinicStream(scope), input, { kind: 'person.role', body: { personId, role } })
    await endSessions(clinic, at, personId, 'role-changed')
    await at.audit.note({ action: 'write roles', subjectId: personId })
    return madeOf(made)
  })
}
