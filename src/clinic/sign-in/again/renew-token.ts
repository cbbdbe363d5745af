import type { Session } from '#store/sessions/sessions.ts'
import type { Writing } from '#store/store.ts'
import { hashOf, newSecret } from '../factors/secret.ts'
import { writeToken } from '../factors/token.ts'
import type { SignIn } from '../sign-in.ts'

/** A session under a new token; the old one is nobody's. */
export interface Renewed {
  readonly sessionToken: string
}

/**
 * Gives a session a new token together with what was just proved, so that whoever copied the old one has nothing (A22). Undefined:
 * somebody else did so first.
 */
export const renewToken = async (
  { random, time }: SignIn,
  at: Writing,
  { sessionId, secretHash }: Session,
  changes: Partial<Session>,
): Promise<Renewed | undefined> => {
  const secret = newSecret(random)
  const renewed = { secretHash: hashOf(secret), seenAt: time.now(), challenge: null, challengeUntil: null }
  const changed = await at.sessions.sessions.change({ sessionId, secretHash, endedAt: null }, { ...changes, ...renewed })
  return changed === 1 ? { sessionToken: writeToken({ clinicId: at.scope.clinicId, secret }) } : undefined
}
