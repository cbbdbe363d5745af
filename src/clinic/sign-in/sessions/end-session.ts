import type { Session } from '#store/sessions/sessions.ts'
import type { Writing } from '#store/store.ts'
import type { SignIn } from '../sign-in.ts'
import type { Ended } from './standing.ts'

/** Ends sessions; from the next request on they are nobody's. Says how many there were. */
export const endSessionsOf = async ({ time }: SignIn, at: Writing, which: Partial<Session>, because: Ended): Promise<number> =>
  await at.sessions.sessions.change({ ...which, endedAt: null }, { endedAt: time.now(), endedBecause: because })
