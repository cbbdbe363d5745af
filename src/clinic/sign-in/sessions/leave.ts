import type { Scope } from '#care/access/scope.ts'
import { staffOf } from '../proven-scope.ts'
import type { SignIn } from '../sign-in.ts'
import { endSessionsOf } from './end-session.ts'

/** Signs out: from the next request on the token is nobody's. */
export const signOut = async (signIn: SignIn, scope: Scope): Promise<void> => {
  const { sessionId, personId } = staffOf(scope)
  await signIn.store.write(scope, async (at) => {
    await endSessionsOf(signIn, at, { sessionId }, 'signed-out')
    await at.audit.note({ action: 'session.signed-out', subjectId: personId })
  })
}

/** Locks at once, as if nobody had been there for long. */
export const lockNow = async (signIn: SignIn, scope: Scope): Promise<void> => {
  const { sessionId } = staffOf(scope)
  await signIn.store.write(scope, (at) => at.sessions.sessions.change({ sessionId, endedAt: null }, { lockedAt: signIn.time.now() }))
}
