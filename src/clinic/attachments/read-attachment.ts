import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { knownEpisode } from '../episodes/known-episode.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { knownAttachment } from './attached.ts'
import type { AttachmentShown } from './attached.ts'

/** Which file. */
export const ReadAttachment = z.strictObject({ episodeId: Id, attachmentId: Id })
/** {@link ReadAttachment}, read. */
export type ReadAttachment = z.output<typeof ReadAttachment>

/** A file to be downloaded: under a name whose ending says what it is, with the one type of its kind, and never shown as a page. */
export interface AttachmentRead {
  readonly fileName: string
  readonly mediaType: AttachmentShown['mediaType']
  readonly bytes: Uint8Array
}

const ENDINGS: Readonly<Record<AttachmentShown['mediaType'], RegExp>> = {
  'application/pdf': /\.pdf$/iu,
  'image/jpeg': /\.jpe?g$/iu,
  'image/png': /\.png$/iu,
}
const ENDING: Readonly<Record<AttachmentShown['mediaType'], string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
}

/** The name somebody gave it, without what a file system takes for a folder, and with the ending of its kind. */
const fileNameOf = ({ name, mediaType }: Pick<AttachmentShown, 'name' | 'mediaType'>): string => {
  const plain = name.replaceAll(/[/\\:*?"<>|]/gu, '_').replace(/^\.+/u, '_')
  return ENDINGS[mediaType].test(plain) ? plain : `${plain}${ENDING[mediaType]}`
}

/** Reads a file. */
export const readAttachment: UseCase<ReadAttachment, AttachmentRead> = async (clinic, scope, { episodeId, attachmentId }) => {
  const { clientId, read } = await clinic.store.read(scope, async (at) => {
    const { clientId } = await knownEpisode(at, episodeId)
    demand(clinic, scope, 'read attachments', await aboutClient(at, clientId))
    const found = await knownAttachment(at, episodeId, attachmentId)
    const bytes = await at.attachments.file(clientId, found.digest)
    if (bytes === undefined) throw new Fault(CLINIC_FAULTS.missing)
    return { clientId, read: { fileName: fileNameOf(found), mediaType: found.mediaType, bytes } }
  })
  clinic.store.noteSeen(scope, { action: 'read attachments', clientId, subjectId: attachmentId })
  return read
}
