import { Fault } from '#edges/fault.ts'
import type { Session } from '#store/sessions/sessions.ts'
import type { Writing } from '#store/store.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import type { SignIn } from '../sign-in.ts'
import { renewToken } from './renew-token.ts'
import type { Renewed } from './renew-token.ts'

/** What was proved: by a passkey or by password and app, or only that somebody knows the PIN of the device. */
export type ProvedAgain = 'passkey' | 'password' | 'pin'

/** Opens a session again: unlocked, back in staff hands, and, unless by PIN, freshly proved. Its token is a new one. */
export const reopen = async (signIn: SignIn, at: Writing, session: Session, by: ProvedAgain): Promise<Renewed> => {
  const now = signIn.time.now()
  if (session.handOverId !== null) await at.sessions.handOvers.change({ handOverId: session.handOverId, endedAt: null }, { endedAt: now })
  // A PIN takes a proof that is still fresh away: it is known to more people than a finger is.
  const steppedUpAt = by === 'pin' ? null : now
  const renewed = await renewToken(signIn, at, session, { lockedAt: null, handOverId: null, steppedUpAt })
  if (renewed === undefined) throw new Fault(SIGN_IN_FAULTS.notSignedIn)
  await at.audit.note({ action: `session.again-by-${by}`, subjectId: session.personId })
  return renewed
}
