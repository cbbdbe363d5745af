import type { Scope } from '#care/access/scope.ts'
import type { Notice } from '#store/sessions/sessions.ts'
import { staffOf } from '../proven-scope.ts'
import type { SignIn } from '../sign-in.ts'

/** What whoever is signed in has not seen yet, latest first. */
export const listNotices = async (signIn: SignIn, scope: Scope): Promise<readonly Notice[]> => {
  const { personId } = staffOf(scope)
  const notices = await signIn.store.read(scope, (at) => at.sessions.notices.find({ personId, seenAt: null }))
  return notices.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
}

/** Says that they saw one. */
export const noticeSeen = async (signIn: SignIn, scope: Scope, noticeId: string): Promise<void> => {
  const { personId } = staffOf(scope)
  await signIn.store.write(scope, (at) => at.sessions.notices.change({ noticeId, personId, seenAt: null }, { seenAt: signIn.time.now() }))
}
