import { openScope } from '#care/access/open-scope.ts'
import type { ClientLink, MedicalLink, Scope } from '#care/access/scope.ts'
import { between } from '#edges/clock.ts'
import type { Instant } from '#edges/clock.ts'
import { isFault } from '#edges/fault.ts'
import type { LinkDevice } from '#store/links/links.ts'
import type { Clinic } from '../clinic.ts'
import { readToken, secretHash } from './secret.ts'

/** How long the device that sent answers may still ask how they stand. */
const SENT_SHOWS = 24 * 3_600_000

/** A link is alive until it is sent, revoked or run out; the device that sent keeps its own result for a day. */
const isAlive = ({ link, sentAt }: LinkDevice, now: Instant): boolean => {
  const opens = link.state === 'open' && now < link.expiresAt
  const keepsResult = sentAt !== undefined && between(sentAt, now) < SENT_SHOWS
  return link.state !== 'revoked' && (opens || keepsResult)
}

const actorOf = ({ link, readBackUntil, sentAt }: LinkDevice, device: string): ClientLink | MedicalLink | undefined => {
  const { linkId, clientId, purpose, letterId } = link
  if (purpose === 'medical') return letterId === undefined ? undefined : { kind: 'medical-link', linkId, clientId, letterId, device }
  return { kind: 'client-link', linkId, clientId, purpose, device, ...(readBackUntil && { readBackUntil }), ...(sentAt && { sentAt }) }
}

/** Whom the token in a link's cookie stands for; undefined where it stands for nobody, whatever the reason. */
export const scopeOfLink = async (clinic: Clinic, token: string, requestId: string): Promise<Scope | undefined> => {
  const parts = readToken(token)
  if (parts === undefined) return undefined
  const device = secretHash(parts.secret)
  try {
    const looking = openScope(parts.clinicId, { kind: 'system', task: 'link' }, requestId)
    const found = await clinic.store.read(looking, (at) => at.links.device(device))
    const actor = found !== undefined && isAlive(found, clinic.clock.now()) ? actorOf(found, device) : undefined
    return actor && openScope(parts.clinicId, actor, requestId)
  } catch (error) {
    if (isFault(error) && error.kind === 'missing') return undefined
    throw error
  }
}
