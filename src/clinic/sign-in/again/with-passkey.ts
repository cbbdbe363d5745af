import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { Fault } from '#edges/fault.ts'
import { challengeFrom, takeChallenge } from '../door/challenge.ts'
import { notePasskeyUse, siteOf } from '../door/with-passkey.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import type { AssertionAnswer } from '../factors/passkey/answers.ts'
import { assertionOptions, provenCounter } from '../factors/passkey/assertion.ts'
import { doorScope } from '../proven-scope.ts'
import type { SignIn } from '../sign-in.ts'
import { liveSession, sessionTokenOf } from './live-session.ts'
import { reopen } from './reopen.ts'
import type { Renewed } from './renew-token.ts'

/** A challenge for a passkey, bound to a session that is locked, handed over, or asked who is there. */
export const offerPasskeyAgain = async (
  signIn: SignIn,
  token: string,
  requestId: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> => {
  const [{ clinicId, secret }, site] = [sessionTokenOf(token), siteOf(signIn)]
  const { bytes, kept } = challengeFrom(signIn.random, signIn.time.now())
  await signIn.store.write(doorScope(clinicId, requestId), async (at) => {
    const { sessionId } = await liveSession(signIn, at, secret)
    await at.sessions.sessions.change({ sessionId }, kept)
  })
  return await assertionOptions(site, bytes)
}

/** Opens a session again with a passkey of the person whose it is; nobody else's will do. */
export const againWithPasskey = async (signIn: SignIn, token: string, requestId: string, response: AssertionAnswer): Promise<Renewed> => {
  const [{ clinicId, secret }, site] = [sessionTokenOf(token), siteOf(signIn)]
  const scope = doorScope(clinicId, requestId)
  const { challenge, passkey } = await signIn.store.write(scope, async (at) => {
    const session = await liveSession(signIn, at, secret)
    const challenge = await takeChallenge(at.sessions.sessions, { sessionId: session.sessionId }, session, signIn.time.now())
    const own = { passkeyId: response.id, personId: session.personId, site: site.rpId }
    return { challenge, passkey: await at.sessions.passkeys.one(own) }
  })
  const counter = challenge && passkey && (await provenCounter(site, challenge, passkey, response))
  const renewed = await signIn.store.write(scope, async (at) => {
    const session = await liveSession(signIn, at, secret)
    if (passkey === undefined || typeof counter !== 'number' || !(await notePasskeyUse(signIn, at, passkey, counter))) {
      await at.audit.note({ action: 'session.again-refused', subjectId: session.personId })
      return undefined
    }
    return await reopen(signIn, at, session, 'passkey')
  })
  if (renewed === undefined) throw new Fault(SIGN_IN_FAULTS.notProven)
  return renewed
}
