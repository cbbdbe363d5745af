import { z } from 'zod'
import { openScope } from '#care/access/open-scope.ts'
import { Fault, isFault } from '#edges/fault.ts'
import type { LinkState } from '#store/links/links.ts'
import type { Clinic } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { newSecret, readToken, secretHash, tokenOf } from './secret.ts'

/** What stood behind the `#` of a link. */
export const RedeemLink = z.strictObject({ token: z.string().max(200) })
/** {@link RedeemLink}, read. */
export type RedeemLink = z.output<typeof RedeemLink>

/** What the device keeps in its cookie, and what kind of page follows. */
export interface Redeemed {
  /** For a cookie that no script can read. */
  readonly token: string
  readonly purpose: LinkState['purpose']
  readonly expiresAt: string
}

/** Looks where the token says; an unknown clinic is as dead as an unknown link. */
const find = async (clinic: Clinic, token: string, requestId: string) => {
  const parts = readToken(token)
  if (parts === undefined) return undefined
  const scope = openScope(parts.clinicId, { kind: 'system', task: 'link' }, requestId)
  try {
    const link = await clinic.store.read(scope, (at) => at.links.bySecret(secretHash(parts.secret)))
    return { scope, link }
  } catch (error) {
    if (isFault(error) && error.kind === 'missing') return undefined
    throw error
  }
}

/**
 * Exchanges a link for a device's own token. Only a press of a button comes here, so a scanner that opens links spends nothing (A2).
 * Redeemable until sent or expired, each device beginning empty; wrong, expired, revoked and sent get one answer after one look (A1).
 */
export const redeemLink = async (clinic: Clinic, { token }: RedeemLink, requestId: string): Promise<Redeemed> => {
  const found = await find(clinic, token, requestId)
  const now = clinic.clock.now()
  if (found?.link === undefined || found.link.state !== 'open' || found.link.expiresAt <= now) throw new Fault(CLINIC_FAULTS.linkDead)
  const { scope, link } = found
  const secret = newSecret(clinic.random)
  await clinic.store.write(scope, async (at) => {
    await at.links.openDevice(secretHash(secret), link.linkId, now)
    await at.audit.note({ action: 'read greeting', clientId: link.clientId, subjectId: link.linkId })
  })
  return { token: tokenOf(scope.clinicId, secret), purpose: link.purpose, expiresAt: link.expiresAt }
}
