import { later } from '#edges/clock.ts'
import { doorScope } from './proven-scope.ts'
import type { SignIn } from './sign-in.ts'

const DAY = 86_400_000

/** Removes what no longer says anything: sign-ins that were not finished, old failures, sessions that ended or began long ago. For the worker, once an hour. */
export const sweepSignIns = async (signIn: SignIn, clinicId: string, requestId: string): Promise<void> => {
  const now = signIn.time.now()
  await signIn.store.write(doorScope(clinicId, requestId), async (at) => {
    await at.sessions.preSignIns.removeBefore('endsAt', now)
    await at.sessions.tallies.removeBefore('lastAt', later(now, -DAY))
    await at.sessions.handOvers.removeBefore('madeAt', later(now, -2 * DAY))
    await at.sessions.sessions.removeBefore('startedAt', later(now, -3 * DAY))
  })
}
