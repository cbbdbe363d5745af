import { z } from 'zod'
import { Id, Moment } from '#care/record/fields.ts'
import type { Instant } from '#edges/clock.ts'
import type { LinkState } from '#store/links/links.ts'

/** What a link is for. */
const PURPOSE = z.enum(['intake', 'home', 'medical'])

/** A link, as staff sees it. Its secret is shown once, when it is made. */
export const LinkShown = z.strictObject({
  linkId: Id,
  purpose: PURPOSE,
  episodeId: Id.optional(),
  letterId: Id.optional(),
  madeAt: Moment,
  expiresAt: Moment,
  state: z.enum(['open', 'spent', 'revoked', 'expired']),
})
/** {@link LinkShown}, read. */
export type LinkShown = z.output<typeof LinkShown>

/** Shows a link as it stands now. */
export const showLink = ({ clientId: _clientId, episodeId, letterId, state, ...link }: LinkState, now: Instant): LinkShown => ({
  ...link,
  state: state === 'open' && link.expiresAt <= now ? 'expired' : state,
  ...(episodeId && { episodeId }),
  ...(letterId && { letterId }),
})
