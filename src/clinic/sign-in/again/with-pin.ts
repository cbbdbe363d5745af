import { Fault } from '#edges/fault.ts'
import type { Session } from '#store/sessions/sessions.ts'
import type { Writing } from '#store/store.ts'
import { fits } from '../door/hashing.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { doorScope } from '../proven-scope.ts'
import { endSessionsOf } from '../sessions/end-session.ts'
import type { SignIn } from '../sign-in.ts'
import { liveSession, sessionTokenOf } from './live-session.ts'
import { reopen } from './reopen.ts'
import type { Renewed } from './renew-token.ts'

/** Wrong PINs after which only a full sign-in opens anything on this device. */
const PIN_TRIES = 5

/** The hash of the PIN, if there is one and a try left. The try is counted before it is known how it ends. */
const takeTry = async (at: Writing, { deviceId, personId }: Session): Promise<string | undefined> => {
  const member = await at.sessions.deviceMembers.one({ deviceId, personId })
  if (member === undefined || member.pinHash === null || member.pinTries >= PIN_TRIES) return undefined
  const { pinTries, pinHash } = member
  const counted = await at.sessions.deviceMembers.change({ deviceId, personId, pinTries }, { pinTries: pinTries + 1 })
  return counted === 1 ? pinHash : undefined
}

/** After the last try the session is over, whoever holds the tablet. */
const refuse = async (signIn: SignIn, at: Writing, { sessionId, deviceId, personId }: Session): Promise<undefined> => {
  await at.audit.note({ action: 'session.pin-refused', subjectId: personId })
  const member = await at.sessions.deviceMembers.one({ deviceId, personId })
  if (member !== undefined && member.pinTries >= PIN_TRIES) await endSessionsOf(signIn, at, { sessionId }, 'wrong-pins')
  return undefined
}

/** Opens a locked or handed-over session again with the device's PIN. It proves less than a passkey: nothing that asks for a fresh proof follows from it. */
export const againWithPin = async (signIn: SignIn, token: string, requestId: string, pin: string): Promise<Renewed> => {
  const { clinicId, secret } = sessionTokenOf(token)
  const scope = doorScope(clinicId, requestId)
  const hash = await signIn.store.write(scope, async (at) => await takeTry(at, await liveSession(signIn, at, secret)))
  const right = await fits(signIn, pin, hash)
  const renewed = await signIn.store.write(scope, async (at) => {
    const session = await liveSession(signIn, at, secret)
    if (hash === undefined || !right) return await refuse(signIn, at, session)
    await at.sessions.deviceMembers.change({ deviceId: session.deviceId, personId: session.personId }, { pinTries: 0 })
    return await reopen(signIn, at, session, 'pin')
  })
  if (renewed === undefined) throw new Fault(SIGN_IN_FAULTS.notProven)
  return renewed
}
