import { z } from 'zod'
import { Id, Reason } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import { knownEpisode } from '../episodes/known-episode.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { aboutClient, withHolds } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { episodeStream } from '../streams.ts'
import { knownAttachment } from './attached.ts'

/** A file that was added to the wrong person, or by mistake. */
export const RemoveAttachment = z.strictObject({ ...OPERATION, episodeId: Id, attachmentId: Id, reason: Reason.optional() })
/** {@link RemoveAttachment}, read. */
export type RemoveAttachment = z.output<typeof RemoveAttachment>

/** Takes a file off the list of its episode. That it was there stays in the record; only who added it may. */
export const removeAttachment: UseCase<RemoveAttachment, Made> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { episodeId, attachmentId, reason } = input
    const { clientId } = await knownEpisode(at, episodeId)
    const about = await aboutClient(at, clientId)
    if (!(await wasMade(at, input))) {
      demand(clinic, scope, 'read attachments', about)
      const { addedBy } = await knownAttachment(at, episodeId, attachmentId)
      demand(clinic, scope, 'write attachments', withHolds({ ...about, authorId: addedBy }, 'unsigned'))
    }
    const made = await say(at, episodeStream({ episodeId, clientId }), input, {
      kind: 'attachment.removed',
      body: { attachmentId, reason },
    })
    await at.audit.note({ action: 'write attachments', clientId, subjectId: attachmentId })
    return madeOf(made)
  })
