import type { PreSignIn } from '#store/sessions/sessions.ts'
import type { Writing } from '#store/store.ts'
import { endSessionsOf } from '../sessions/end-session.ts'
import type { SignIn } from '../sign-in.ts'

/**
 * What a code does to what was there before. An approved recovery says that all of it is lost: it goes, for it may be in other
 * hands. Every code but the first ends the sessions that are open: whoever needs one has none.
 */
export const startAfresh = async (signIn: SignIn, at: Writing, { personId, proof }: PreSignIn): Promise<void> => {
  if (personId === null) return
  if (proof === 'recovery') {
    await at.sessions.passkeys.remove({ personId })
    await at.sessions.passwords.remove({ personId })
    await at.sessions.codes.remove({ personId, purpose: 'printed' })
  }
  await endSessionsOf(signIn, at, { personId }, 'credentials-changed')
}
