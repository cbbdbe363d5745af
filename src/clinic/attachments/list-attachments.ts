import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import { knownEpisode } from '../episodes/known-episode.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { attachedTo, AttachmentShown, shownOf } from './attached.ts'

/** Files of which episode. */
export const ListAttachments = z.strictObject({ episodeId: Id })
/** {@link ListAttachments}, read. */
export type ListAttachments = z.output<typeof ListAttachments>

/** The files of an episode. */
export const AttachmentList = z.strictObject({ attachments: z.array(AttachmentShown) })
/** {@link AttachmentList}, read. */
export type AttachmentList = z.output<typeof AttachmentList>

/** Lists the files of an episode. */
export const listAttachments: UseCase<ListAttachments, AttachmentList> = async (clinic, scope, { episodeId }) => {
  const { clientId, attached } = await clinic.store.read(scope, async (at) => {
    const { clientId } = await knownEpisode(at, episodeId)
    demand(clinic, scope, 'read attachments', await aboutClient(at, clientId))
    return { clientId, attached: await attachedTo(at, episodeId) }
  })
  clinic.store.noteSeen(scope, { action: 'read attachments', clientId, subjectId: episodeId })
  return { attachments: attached.map(shownOf) }
}
