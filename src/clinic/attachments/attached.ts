import { z } from 'zod'
import { Id, Line, Moment } from '#care/record/fields.ts'
import { isOf } from '#care/record/known.ts'
import { Fault } from '#edges/fault.ts'
import type { Reading } from '#store/store.ts'
import { CLINIC_FAULTS } from '../faults.ts'

/** A file that belongs to an episode, as a list shows it. */
export const AttachmentShown = z.strictObject({
  attachmentId: Id,
  entryId: Id,
  name: Line,
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  size: z.number().int().positive(),
  addedBy: Id,
  addedAt: Moment,
})
/** {@link AttachmentShown}, read. */
export type AttachmentShown = z.output<typeof AttachmentShown>

/** The same with the name of what is kept. */
export interface Attached extends AttachmentShown {
  readonly digest: string
}

/** Files of an episode that were not removed, in the order they were added. */
export const attachedTo = async (at: Reading, episodeId: string): Promise<readonly Attached[]> => {
  const attached = new Map<string, Attached>()
  for (const entry of await at.record.stream(episodeId)) {
    if (isOf(entry, 'attachment.removed')) attached.delete(entry.content.body.attachmentId)
    if (!isOf(entry, 'attachment.added')) continue
    const { attachmentId, name, mediaType, size, digest } = entry.content.body
    const { entryId, authorId, arrivedAt } = entry
    attached.set(attachmentId, { attachmentId, entryId, name, mediaType, size, digest, addedBy: authorId, addedAt: arrivedAt })
  }
  return [...attached.values()]
}

/** One of them, or the refusal everybody gets who names what is not there. */
export const knownAttachment = async (at: Reading, episodeId: string, attachmentId: string): Promise<Attached> => {
  const found = (await attachedTo(at, episodeId)).find((one) => one.attachmentId === attachmentId)
  if (found === undefined) throw new Fault(CLINIC_FAULTS.missing)
  return found
}

/** What a list shows of a file: not the name of what is kept. */
export const shownOf = ({ attachmentId, entryId, name, mediaType, size, addedBy, addedAt }: Attached): AttachmentShown => ({
  attachmentId,
  entryId,
  name,
  mediaType,
  size,
  addedBy,
  addedAt,
})
