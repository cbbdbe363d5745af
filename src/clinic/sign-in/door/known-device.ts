import type { Device } from '#store/sessions/sessions.ts'
import type { Reading } from '#store/store.ts'
import { hashOf } from '../factors/secret.ts'
import { readToken } from '../factors/token.ts'

/** The device whose cookie this is; undefined where it is of another clinic, unknown or revoked. */
export const knownDevice = async (at: Reading, token: string | undefined): Promise<Device | undefined> => {
  const read = token === undefined ? undefined : readToken(token)
  if (read === undefined || read.clinicId !== at.scope.clinicId) return undefined
  return await at.sessions.devices.one({ secretHash: hashOf(read.secret), revokedAt: null })
}
