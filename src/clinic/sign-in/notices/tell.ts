import { uuid4 } from '#edges/ids.ts'
import type { Writing } from '#store/store.ts'
import type { SignIn } from '../sign-in.ts'

/** What somebody is told on each of their devices, because it may not have been them. */
export type NoticeKind =
  | 'code-used'
  | 'recovery-approved'
  | 'terminal-code-made'
  | 'passkey-added'
  | 'passkey-removed'
  | 'password-set'
  | 'passwords-off'
  | 'codes-printed'
  /** `aboutId` is who opened a record in an emergency. */
  | 'glass-broken'

/** Leaves a notice for some people. It stays until they saw it. */
export const tell = async (
  { random, time }: SignIn,
  at: Writing,
  people: readonly string[],
  kind: NoticeKind,
  aboutId?: string,
): Promise<void> => {
  for (const personId of people) {
    const notice = { noticeId: uuid4(random), personId, kind, aboutId: aboutId ?? null, madeAt: time.now(), seenAt: null }
    await at.sessions.notices.add(notice)
  }
}
