import { Fault } from '#edges/fault.ts'
import { useAppCode } from '../door/app-code.ts'
import { fits } from '../door/hashing.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { doorScope } from '../proven-scope.ts'
import type { SignIn } from '../sign-in.ts'
import { countAttempt, forgiveAttempt, tooMany } from '../throttle/attempt.ts'
import { liveSession, sessionTokenOf } from './live-session.ts'
import { reopen } from './reopen.ts'
import type { Renewed } from './renew-token.ts'

/** Opens a session again with password and app, for whoever has them; on the device of the session only its own mistakes slow down. */
export const againWithPassword = async (
  signIn: SignIn,
  token: string,
  requestId: string,
  { password, code }: { readonly password: string; readonly code: string },
): Promise<Renewed> => {
  const { clinicId, secret } = sessionTokenOf(token)
  const scope = doorScope(clinicId, requestId)
  const { wait, attempt, kept } = await signIn.store.write(scope, async (at) => {
    const { personId, deviceId } = await liveSession(signIn, at, secret)
    const attempt = { account: personId, network: '', device: deviceId }
    const kept = await at.sessions.passwords.one({ personId })
    return { attempt, kept, wait: await countAttempt(signIn, at, attempt) }
  })
  if (wait > 0) throw tooMany(wait)
  const right = await fits(signIn, password, kept?.hash)
  const renewed = await signIn.store.write(scope, async (at) => {
    const session = await liveSession(signIn, at, secret)
    if (!(await useAppCode(signIn, at, right ? kept : undefined, code))) {
      await at.audit.note({ action: 'session.again-refused', subjectId: session.personId })
      return undefined
    }
    await forgiveAttempt(signIn, at, attempt)
    return await reopen(signIn, at, session, 'password')
  })
  if (renewed === undefined) throw new Fault(SIGN_IN_FAULTS.notProven)
  return renewed
}
