import { z } from 'zod'
import { Id, Moment } from '#care/record/fields.ts'
import { listNotices, noticeSeen } from '#clinic/sign-in/notices/notices.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { NOTHING } from '../../registry/body.ts'
import { route } from '../../registry/define.ts'
import { DONE, replies } from '../../registry/reply.ts'
import { ACCOUNT } from '../usual.ts'

const Notice = z.object({ noticeId: Id, kind: z.string(), madeAt: Moment })

/** What somebody has to be told about their own account, or about a glass that was broken. */
export const noticeRoutes = (signIn: SignIn) =>
  [
    route({
      ...ACCOUNT,
      method: 'GET',
      path: '/api/account/notices',
      name: 'account.notices',
      says: 'What whoever asks has not seen yet.',
      action: 'read own-account',
      input: { params: {}, query: {}, body: NOTHING },
      reply: replies(z.object({ notices: z.array(Notice) })),
      handle: async ({ scope }) => ({ notices: await listNotices(signIn, scope) }),
    }),
    route({
      ...ACCOUNT,
      method: 'POST',
      path: '/api/account/notices/:noticeId/seen',
      name: 'account.noticeSeen',
      says: 'Says that a notice was seen.',
      action: 'write own-account',
      input: { params: { noticeId: Id }, query: {}, body: NOTHING },
      reply: DONE,
      handle: ({ scope }, { params }) => noticeSeen(signIn, scope, params.noticeId),
    }),
  ] as const
