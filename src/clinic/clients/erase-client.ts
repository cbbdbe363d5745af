import { z } from 'zod'
import { Id, Reason } from '#care/record/fields.ts'
import type { Reading } from '#store/store.ts'
import type { UseCase } from '../clinic.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { aboutClient } from '../policies/about.ts'
import type { About } from '../policies/holds.ts'
import { demand } from '../policies/demand.ts'

const { entryId, happenedAt } = OPERATION

/** Whose record shall be no more, and why. It belongs to no device's row of changes: it is asked for once, by a person, online. */
export const EraseClient = z.strictObject({ entryId, happenedAt, clientId: Id, reason: Reason })
/** {@link EraseClient}, read. */
export type EraseClient = z.output<typeof EraseClient>

/** Sent again, the client is gone: whether it may be done was decided the first time, but for who asks. */
const aboutErasure = async (at: Reading, { entryId, clientId }: EraseClient): Promise<About> =>
  (await at.record.entry(entryId)) === undefined ? aboutClient(at, clientId) : { clientId }

/**
 * Erases a client for good: their key is destroyed, and drafts and files go with it; who held the record, and that it was erased, stay.
 * Refused with the day while the record has to be kept, and while somebody holds it. Audited where it is done.
 */
export const eraseClient: UseCase<EraseClient, Made> = async (clinic, scope, input) => {
  demand(clinic, scope, 'write erasure', await clinic.store.read(scope, (at) => aboutErasure(at, input)))
  return madeOf(await clinic.store.erase(scope, input))
}
