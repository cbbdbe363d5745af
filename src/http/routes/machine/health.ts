import { z } from 'zod'
import { Fault } from '#edges/fault.ts'
import { EMPTY } from '../../bytes/limits.ts'
import { HTTP_FAULTS } from '../../faults/catalogue.ts'
import { WATCHING } from '../../rate/rates.ts'
import { NOTHING } from '../../registry/body.ts'
import { openRoute } from '../../registry/define.ts'
import { replies } from '../../registry/reply.ts'

const SHAPE = z.strictObject({ ok: z.literal(true) })

/** Whether the process answers, and whether it can take requests. Neither says anything of a clinic. */
export const healthRoutes = (isReady: () => Promise<boolean>) =>
  [
    openRoute({
      method: 'GET',
      path: '/health/live',
      name: 'health.live',
      says: 'Whether the process answers.',
      who: 'public',
      input: { params: {}, query: {}, body: NOTHING },
      reply: replies(SHAPE),
      limits: { body: EMPTY, rate: WATCHING },
      audit: 'nothing',
      errors: [],
      handle: async () => ({ ok: true as const }),
    }),
    openRoute({
      method: 'GET',
      path: '/health/ready',
      name: 'health.ready',
      says: 'Whether it can take requests.',
      who: 'public',
      input: { params: {}, query: {}, body: NOTHING },
      reply: replies(SHAPE),
      limits: { body: EMPTY, rate: WATCHING },
      audit: 'nothing',
      errors: [HTTP_FAULTS.notReady],
      handle: async () => {
        if (!(await isReady())) throw new Fault(HTTP_FAULTS.notReady)
        return { ok: true as const }
      },
    }),
  ] as const
