import { z } from 'zod'
import { Id, Reason } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'

/** That a client's record shall be erased, and why. */
export const EraseClient = z.strictObject({
  entryId: OPERATION.entryId,
  happenedAt: OPERATION.happenedAt,
  clientId: Id,
  reason: Reason.min(1),
})
/** {@link EraseClient}, read. */
export type EraseClient = z.output<typeof EraseClient>

/** Erases a client, where the record need not be kept any longer: what only their key opened is gone wherever copies of it lie. */
export const eraseClient: UseCase<EraseClient, Made> = async (clinic, scope, erasure) => {
  await clinic.store.read(scope, async (at) => {
    // Sent once more it is answered once more (I5), though there is no client any longer whom it could be about.
    const wasMade = (await at.record.entry(erasure.entryId)) !== undefined
    demand(clinic, scope, 'write erasure', wasMade ? {} : await aboutClient(at, erasure.clientId))
  })
  return madeOf(await clinic.store.erase(scope, erasure))
}
