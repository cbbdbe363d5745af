import type { Scope } from '#care/access/scope.ts'
import { later } from '#edges/clock.ts'
import type { Instant } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import { aboutClient } from '../../policies/about.ts'
import { demand } from '../../policies/demand.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { tellByMail } from '../notices/mail.ts'
import { tell } from '../notices/tell.ts'
import { staffOf } from '../proven-scope.ts'
import type { SignIn } from '../sign-in.ts'

/** How long a record stays open that was opened in an emergency, in milliseconds. */
const GLASS_MILLISECONDS = 60 * 60_000

const LEAST_REASON = 10

/**
 * Opens one client's record for an hour to a therapist who is not named for them, because somebody is in need now. It needs no
 * approval and is never silent: the reason is audited and every owner is told in the same transaction. Only this session sees it.
 */
export const breakGlass = async (
  signIn: SignIn,
  scope: Scope,
  { clientId, reason }: { readonly clientId: string; readonly reason: string },
): Promise<{ readonly until: Instant }> => {
  demand(signIn, scope, 'write glass')
  const { sessionId, personId } = staffOf(scope)
  if (reason.trim().length < LEAST_REASON) throw new Fault(SIGN_IN_FAULTS.noReason)
  const until = later(signIn.time.now(), GLASS_MILLISECONDS)
  await signIn.store.write(scope, async (at) => {
    demand(signIn, scope, 'write glass', await aboutClient(at, clientId))
    await at.sessions.sessions.change({ sessionId, endedAt: null }, { glassClientId: clientId, glassUntil: until })
    await at.audit.note({ action: 'glass.broken', clientId, subjectId: personId, reason: reason.trim() })
    const owners = await signIn.staffing.owners(at)
    await tell(signIn, at, owners, 'glass-broken', personId)
    await tellByMail(signIn, at, owners, 'staff-break-glass', until)
  })
  return { until: later(signIn.clock.now(), GLASS_MILLISECONDS) }
}
