import type { Scope } from '#care/access/scope.ts'
import { later } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import { uuid4 } from '#edges/ids.ts'
import { aboutClient } from '../../policies/about.ts'
import { demand } from '../../policies/demand.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { hashOf, newSecret } from '../factors/secret.ts'
import { writeToken } from '../factors/token.ts'
import { staffOf } from '../proven-scope.ts'
import type { SignIn } from '../sign-in.ts'

/** How long a client may keep the tablet, in milliseconds. */
const LONGEST = 2 * 3_600_000

/** The cookie for the tablet in a client's hands: good for the intake of this client and for nothing else. */
export interface HandedOver {
  readonly handOverId: string
  readonly clientToken: string
}

/**
 * Hands the tablet to a client: the staff session waits until its person proves again who they are, whatever buttons are pressed
 * meanwhile. It takes what a link for this client takes.
 */
export const handOver = async (signIn: SignIn, scope: Scope, clientId: string): Promise<HandedOver> => {
  const [handOverId, secret, now] = [uuid4(signIn.random), newSecret(signIn.random), signIn.time.now()]
  return await signIn.store.write(scope, async (at) => {
    demand(signIn, scope, 'write links', await aboutClient(at, clientId))
    const { sessionId } = staffOf(scope)
    const waiting = await at.sessions.sessions.change({ sessionId, endedAt: null, handOverId: null }, { handOverId })
    if (waiting === 0) throw new Fault(SIGN_IN_FAULTS.notSignedIn)
    const times = { madeAt: now, endsAt: later(now, LONGEST), endedAt: null }
    await at.sessions.handOvers.add({ handOverId, sessionId, clientId, secretHash: hashOf(secret), ...times })
    await at.audit.note({ action: 'session.handed-over', clientId })
    return { handOverId, clientToken: writeToken({ clinicId: scope.clinicId, secret }) }
  })
}
