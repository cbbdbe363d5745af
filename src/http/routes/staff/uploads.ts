import { Id } from '#care/record/fields.ts'
import { AttachmentAdded, addAttachment } from '#clinic/attachments/add-attachment.ts'
import type { Outside } from '#clinic/outside.ts'
import { ATTACHED } from '../../bytes/limits.ts'
import { UPLOADING } from '../../rate/rates.ts'
import { namedFile } from '../../registry/body.ts'
import { route } from '../../registry/define.ts'
import { created } from '../../registry/reply.ts'
import { CHANGE } from '../usual.ts'
import { OPERATION_QUERY } from './operation-query.ts'

/** Adding files to an episode. What kind a file is, is told by what it holds: the type it is sent as opens nothing. */
export const uploadRoutes = (clean: Outside['clean']) => {
  const add = addAttachment(clean)
  return [
    route({
      ...CHANGE,
      limits: { body: ATTACHED, rate: UPLOADING, seconds: 60 },
      method: 'POST',
      path: '/api/episodes/:episodeId/attachments',
      name: 'attachments.add',
      says: 'Adds a file to an episode, stripped to what it shows.',
      action: 'write attachments',
      input: {
        params: { episodeId: Id },
        query: OPERATION_QUERY,
        body: namedFile('application/pdf', 'image/jpeg', 'image/png'),
      },
      reply: created(AttachmentAdded),
      handle: ({ clinic, scope }, { params, query, body: { name, bytes } }) => add(clinic, scope, { ...query, ...params, name, bytes }),
    }),
  ] as const
}
