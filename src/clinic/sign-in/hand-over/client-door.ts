import { openScope } from '#care/access/open-scope.ts'
import type { Scope } from '#care/access/scope.ts'
import type { HandOver } from '#store/sessions/sessions.ts'
import type { Reading } from '#store/store.ts'
import { hashOf } from '../factors/secret.ts'
import { readToken } from '../factors/token.ts'
import { doorScope } from '../proven-scope.ts'
import { weigh } from '../sessions/find-session.ts'
import type { SignIn } from '../sign-in.ts'

/** The hand-over with this secret, while it lasts and the staff session behind it waits for its end. */
const lasting = async (signIn: SignIn, at: Reading, secret: string): Promise<HandOver | undefined> => {
  const one = await at.sessions.handOvers.one({ secretHash: hashOf(secret), endedAt: null })
  if (one === undefined || one.endsAt <= signIn.time.now()) return undefined
  const session = await at.sessions.sessions.one({ sessionId: one.sessionId, handOverId: one.handOverId })
  const found = session && (await weigh(signIn, at, session))
  return found?.standing.is === 'handed-over' ? one : undefined
}

/** The door for a client who holds the clinic's tablet: the scope of one client's intake. */
export const handOverDoor =
  (signIn: SignIn) =>
  async ({ token, requestId }: { readonly token: string; readonly requestId: string }): Promise<Scope | undefined> => {
    const read = readToken(token)
    if (read === undefined || !(await signIn.store.clinics()).includes(read.clinicId)) return undefined
    const one = await signIn.store.read(doorScope(read.clinicId, requestId), (at) => lasting(signIn, at, read.secret))
    if (one === undefined) return undefined
    return openScope(read.clinicId, { kind: 'client-link', linkId: one.handOverId, clientId: one.clientId, purpose: 'intake' }, requestId)
  }
