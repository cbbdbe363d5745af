import { later } from '#edges/clock.ts'
import type { Writing } from '#store/store.ts'
import type { SignIn } from './sign-in.ts'

const DAY = 86_400_000

/** Removes sign-ins that were not finished and failures that no longer count. Whoever comes to the door takes the rubbish of others out. */
export const sweepDoor = async ({ time }: SignIn, at: Writing): Promise<void> => {
  const now = time.now()
  await at.sessions.preSignIns.removeBefore('endsAt', now)
  await at.sessions.tallies.removeBefore('lastAt', later(now, -DAY))
}

/** Removes sessions that were over long ago: the audit tells of them, the table need not. */
export const sweepSessions = async ({ time }: SignIn, at: Writing): Promise<void> => {
  const now = time.now()
  await at.sessions.handOvers.removeBefore('madeAt', later(now, -2 * DAY))
  await at.sessions.sessions.removeBefore('startedAt', later(now, -3 * DAY))
}
