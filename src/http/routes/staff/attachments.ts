import { Id } from '#care/record/fields.ts'
import { AttachmentList, ListAttachments, listAttachments } from '#clinic/attachments/list-attachments.ts'
import { readAttachment } from '#clinic/attachments/read-attachment.ts'
import { RemoveAttachment, removeAttachment } from '#clinic/attachments/remove-attachment.ts'
import { Made } from '#clinic/operation.ts'
import { NOTHING } from '../../registry/body.ts'
import { route } from '../../registry/define.ts'
import { replies, savedFile } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { CHANGE, LOOK } from '../usual.ts'

/** Files of an episode. They are saved by the browser and never shown by it. */
export const attachmentRoutes = [
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/episodes/:episodeId/attachments',
    name: 'attachments.list',
    says: 'The files of an episode.',
    action: 'read attachments',
    input: ListAttachments,
    reply: replies(AttachmentList),
    run: listAttachments,
  }),
  route({
    ...LOOK,
    method: 'GET',
    path: '/api/episodes/:episodeId/attachments/:attachmentId',
    name: 'attachments.read',
    says: 'A file, to be saved.',
    action: 'read attachments',
    input: { params: { episodeId: Id, attachmentId: Id }, query: {}, body: NOTHING },
    reply: savedFile('application/pdf', 'image/jpeg', 'image/png'),
    handle: async ({ clinic, scope }, { params }) => {
      const { fileName, mediaType, bytes } = await readAttachment(clinic, scope, params)
      return { name: fileName, type: mediaType, bytes: new Uint8Array(bytes) }
    },
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/episodes/:episodeId/attachments/:attachmentId/remove',
    name: 'attachments.remove',
    says: 'Takes a file off the list of its episode.',
    action: 'write attachments',
    input: RemoveAttachment,
    reply: replies(Made),
    run: removeAttachment,
  }),
] as const
