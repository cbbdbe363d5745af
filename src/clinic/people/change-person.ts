import { z } from 'zod'
import { Id, Line } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { clinicStream } from '../streams.ts'
import { knownPerson } from './known-person.ts'
import { personCard } from './name.ts'

/** Name and address of a colleague, whole; `basedOn` is the entry that was seen. */
export const ChangePerson = z.strictObject({ ...OPERATION, personId: Id, name: Line, email: z.email().max(254).optional(), basedOn: Id })
/** {@link ChangePerson}, read. */
export type ChangePerson = z.output<typeof ChangePerson>

/** Changes name and address of somebody on the staff. */
export const changePerson: UseCase<ChangePerson, Made> = async (clinic, scope, input) => {
  demand(clinic, scope, 'write people')
  return clinic.store.write(scope, async (at) => {
    const { personId, name, email } = input
    const { cardEntry } = await knownPerson(at, personId)
    if (!(await wasMade(at, input)) && cardEntry !== input.basedOn) {
      throw new Fault(CLINIC_FAULTS.stale, { holds: { entryId: cardEntry, card: await personCard(at, personId) } })
    }
    const said = { kind: 'person.changed', body: { personId, name, email }, supersedes: input.basedOn } as const
    const made = await say(at, clinicStream(scope), input, said)
    await at.audit.note({ action: 'write people', subjectId: personId })
    return madeOf(made)
  })
}
