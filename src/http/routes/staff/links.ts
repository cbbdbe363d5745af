import { CodeMade, MakeCode, makeCode } from '#clinic/links/make-code.ts'
import { LinkMade, MakeLink, makeLink } from '#clinic/links/make-link.ts'
import { RevokeLink, revokeLink } from '#clinic/links/revoke-link.ts'
import { Made } from '#clinic/operation.ts'
import { json } from '../../registry/body.ts'
import { route } from '../../registry/define.ts'
import { created, replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { CHANGE } from '../usual.ts'

/** Links that are sent to clients and to medical professionals. */
export const staffLinkRoutes = [
  route({
    ...CHANGE,
    method: 'POST',
    path: '/api/links',
    name: 'links.make',
    says: 'Makes a link; its secret is shown this once, and mailed to a confirmed address where that is asked for.',
    action: 'write links',
    input: { params: {}, query: {}, body: json(MakeLink) },
    reply: created(LinkMade),
    handle: ({ clinic, scope }, { body }) => makeLink(clinic, scope, body),
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/links/:linkId/code',
    name: 'links.code',
    says: 'Makes a code with which a link may read back, read aloud, or mailed to a confirmed address.',
    action: 'write links',
    input: MakeCode,
    reply: created(CodeMade),
    run: makeCode,
  }),
  useCase({
    ...CHANGE,
    method: 'POST',
    path: '/api/links/:linkId/revoke',
    name: 'links.revoke',
    says: 'Revokes a link; it opens nothing from then on.',
    action: 'write links',
    input: RevokeLink,
    reply: replies(Made),
    run: revokeLink,
  }),
] as const
