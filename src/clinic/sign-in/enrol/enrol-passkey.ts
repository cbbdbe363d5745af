import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import { Fault } from '#edges/fault.ts'
import type { PreSignIn } from '#store/sessions/sessions.ts'
import { challengeFrom, takeChallenge } from '../door/challenge.ts'
import { openSession } from '../door/open-session.ts'
import type { SignedIn } from '../door/open-session.ts'
import { atStage, preTokenOf } from '../door/pre-sign-in.ts'
import { siteOf } from '../door/with-passkey.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import type { RegistrationAnswer } from '../factors/passkey/answers.ts'
import { madePasskey, registrationOptions } from '../factors/passkey/registration.ts'
import { doorScope } from '../proven-scope.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { holderOf } from './holder.ts'
import { keepPasskey } from './keep-passkey.ts'
import { startAfresh } from './start-afresh.ts'

/** The person a code was for. */
export const personOf = ({ personId }: PreSignIn): string => {
  if (personId === null) throw new Fault(SIGN_IN_FAULTS.beginAgain)
  return personId
}

/** A challenge for making a passkey, for somebody who gave a code. */
export const offerFirstPasskey = async (
  signIn: SignIn,
  token: string,
  visitor: Visitor,
): Promise<PublicKeyCredentialCreationOptionsJSON> => {
  const [{ clinicId, secret }, site] = [preTokenOf(token), siteOf(signIn)]
  const { bytes, kept } = challengeFrom(signIn.random, signIn.time.now())
  const holder = await signIn.store.write(doorScope(clinicId, visitor.requestId), async (at) => {
    const pre = await atStage(signIn, at, secret, 'enrolling')
    await at.sessions.preSignIns.change({ secretHash: pre.secretHash }, kept)
    return await holderOf(signIn, at, site, personOf(pre))
  })
  return await registrationOptions(site, holder, bytes)
}

/** Keeps the passkey that was made, and signs its person in: it just verified them. */
export const enrolFirstPasskey = async (
  signIn: SignIn,
  token: string,
  visitor: Visitor,
  response: RegistrationAnswer,
): Promise<SignedIn> => {
  const [{ clinicId, secret }, site] = [preTokenOf(token), siteOf(signIn)]
  const scope = doorScope(clinicId, visitor.requestId)
  const challenge = await signIn.store.write(scope, async (at) => {
    const pre = await atStage(signIn, at, secret, 'enrolling')
    return await takeChallenge(at.sessions.preSignIns, { secretHash: pre.secretHash }, pre, signIn.time.now())
  })
  const made = challenge === undefined ? undefined : await madePasskey(site, challenge, response)
  if (made === undefined) throw new Fault(SIGN_IN_FAULTS.notProven)
  return await signIn.store.write(scope, async (at) => {
    const pre = await atStage(signIn, at, secret, 'enrolling')
    const personId = personOf(pre)
    const role = await signIn.staffing.roleOf(at, personId)
    if (role === undefined) throw new Fault(SIGN_IN_FAULTS.notProven)
    await startAfresh(signIn, at, pre)
    if (!(await keepPasskey(signIn, at, site, personId, made, visitor.label ?? ''))) throw new Fault(SIGN_IN_FAULTS.notProven)
    await at.sessions.preSignIns.remove({ secretHash: pre.secretHash })
    return await openSession(signIn, at, visitor, { personId, role, proof: 'passkey' })
  })
}
