import { z } from 'zod'
import { Moment } from '#care/record/fields.ts'
import { CLINIC_FAULTS } from '#clinic/faults.ts'
import { RedeemLink, redeemLink } from '#clinic/links/redeem-link.ts'
import { between } from '#edges/clock.ts'
import { ORDINARY } from '../../bytes/limits.ts'
import { PROVING } from '../../rate/rates.ts'
import { json } from '../../registry/body.ts'
import { openRoute } from '../../registry/define.ts'
import { replies } from '../../registry/reply.ts'

const Redeemed = z.object({ purpose: z.enum(['intake', 'home', 'medical']), expiresAt: Moment })

/** The press of a button that exchanges what stood behind the `#` of a link for a cookie (A1, A2). */
export const redeemRoutes = [
  openRoute({
    method: 'POST',
    path: '/api/links/redeem',
    name: 'links.redeem',
    says: 'Exchanges a link for a cookie that no script can read.',
    who: 'public',
    input: { params: {}, query: {}, body: json(RedeemLink) },
    reply: replies(Redeemed),
    limits: { body: ORDINARY, rate: PROVING },
    audit: 'access',
    errors: [CLINIC_FAULTS.linkDead],
    handle: async (call, { body }) => {
      const { token, purpose, expiresAt } = await redeemLink(call.clinic, body, call.requestId)
      const seconds = Math.ceil(between(call.clinic.clock.now(), expiresAt) / 1_000)
      call.keep(purpose === 'medical' ? 'medicalLink' : 'clientLink', token, seconds)
      return { purpose, expiresAt }
    },
  }),
] as const
