import { z } from 'zod'
import { Id, Reason } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say } from '../say.ts'
import { clientStream } from '../streams.ts'
import { knownLink } from './known-link.ts'

/** A link that is to open nothing any more. */
export const RevokeLink = z.strictObject({ ...OPERATION, linkId: Id, reason: Reason.optional() })
/** {@link RevokeLink}, read. */
export type RevokeLink = z.output<typeof RevokeLink>

/** Revokes a link at once, on every device that opened it. */
export const revokeLink: UseCase<RevokeLink, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { linkId, reason } = input
    const { clientId } = await knownLink(at, linkId)
    demand(clinic, scope, 'write links', await aboutClient(at, clientId))
    const made = await say(at, clientStream(clientId), input, { kind: 'link.revoked', body: { linkId, reason } })
    await at.links.close(linkId)
    await at.audit.note({ action: 'write links', clientId, subjectId: linkId })
    return madeOf(made)
  })
