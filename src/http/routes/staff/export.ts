import { exportEverything } from '#clinic/export/export-everything.ts'
import type { Outside } from '#clinic/outside.ts'
import { EMPTY } from '../../bytes/limits.ts'
import { EVERYTHING } from '../../rate/rates.ts'
import { NOTHING } from '../../registry/body.ts'
import { route } from '../../registry/define.ts'
import { savedFile } from '../../registry/reply.ts'
import { GRAVE } from '../usual.ts'

/** Everything of the clinic, to take away. A POST: no address that somebody opens may take a record out of the house. */
export const exportRoutes = (takeOut: Outside['takeOut']) => {
  const take = exportEverything(takeOut)
  return [
    route({
      ...GRAVE,
      limits: { body: EMPTY, rate: EVERYTHING, seconds: 900 },
      method: 'POST',
      path: '/api/export',
      name: 'export.take',
      says: 'Everything of the clinic, opened, as one file to be saved. Whoever has it can read every record.',
      action: 'read export',
      audit: 'leaves',
      input: { params: {}, query: {}, body: NOTHING },
      reply: savedFile('application/x-tar'),
      handle: async ({ clinic, scope }) => {
        const { fileName, bytes } = await take(clinic, scope, undefined)
        return { type: 'application/x-tar', name: fileName, bytes }
      },
    }),
  ] as const
}
