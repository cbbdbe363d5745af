import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { Scope } from '#care/access/scope.ts'
import type { Instant } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import { challengeFrom, takeChallenge } from '../door/challenge.ts'
import { siteOf } from '../door/with-passkey.ts'
import { holderOf } from '../enrol/holder.ts'
import { keepPasskey } from '../enrol/keep-passkey.ts'
import { holdAccount, mayRemovePasskey, waysOf } from '../enrol/ways.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import type { RegistrationAnswer } from '../factors/passkey/answers.ts'
import { madePasskey, registrationOptions } from '../factors/passkey/registration.ts'
import { tell } from '../notices/tell.ts'
import { staffOf } from '../proven-scope.ts'
import type { SignIn } from '../sign-in.ts'
import { freshStaffOf } from '../step-up.ts'

/** A passkey, as its person sees it. */
export interface ShownPasskey {
  readonly passkeyId: string
  readonly label: string
  /** The name of the server it belongs to. */
  readonly site: string
  readonly madeAt: Instant
  readonly usedAt: Instant | undefined
}

/** The passkeys of whoever is signed in. */
export const listPasskeys = async (signIn: SignIn, scope: Scope): Promise<readonly ShownPasskey[]> => {
  const { personId } = staffOf(scope)
  const passkeys = await signIn.store.read(scope, (at) => at.sessions.passkeys.find({ personId }))
  return passkeys.map(({ passkeyId, label, site, madeAt, usedAt }) => ({ passkeyId, label, site, madeAt, usedAt: usedAt ?? undefined }))
}

/** A challenge for one more passkey, after a fresh proof. */
export const offerPasskeyToAdd = async (signIn: SignIn, scope: Scope): Promise<PublicKeyCredentialCreationOptionsJSON> => {
  const [{ personId, sessionId }, site] = [freshStaffOf(scope, signIn.clock), siteOf(signIn)]
  const { bytes, kept } = challengeFrom(signIn.random, signIn.time.now())
  const holder = await signIn.store.write(scope, async (at) => {
    await at.sessions.sessions.change({ sessionId }, kept)
    return await holderOf(signIn, at, site, personId)
  })
  return await registrationOptions(site, holder, bytes)
}

/** Keeps one more passkey. */
export const addPasskey = async (signIn: SignIn, scope: Scope, response: RegistrationAnswer, label: string): Promise<void> => {
  const [{ personId, sessionId }, site] = [freshStaffOf(scope, signIn.clock), siteOf(signIn)]
  const challenge = await signIn.store.write(scope, async (at) => {
    const session = await at.sessions.sessions.one({ sessionId, endedAt: null })
    return session && (await takeChallenge(at.sessions.sessions, { sessionId }, session, signIn.time.now()))
  })
  const made = challenge === undefined ? undefined : await madePasskey(site, challenge, response)
  if (made === undefined) throw new Fault(SIGN_IN_FAULTS.notProven)
  const kept = await signIn.store.write(scope, (at) => keepPasskey(signIn, at, site, personId, made, label))
  if (!kept) throw new Fault(SIGN_IN_FAULTS.notProven)
}

/** Removes a passkey of whoever is signed in, unless too little would be left. */
export const removePasskey = async (signIn: SignIn, scope: Scope, passkeyId: string): Promise<void> => {
  const { personId } = freshStaffOf(scope, signIn.clock)
  await signIn.store.write(scope, async (at) => {
    await holdAccount(at, personId)
    if ((await at.sessions.passkeys.one({ passkeyId, personId })) === undefined) throw new Fault(SIGN_IN_FAULTS.notThere)
    if (!mayRemovePasskey(await waysOf(at, personId))) throw new Fault(SIGN_IN_FAULTS.lastWayIn)
    await at.sessions.passkeys.remove({ passkeyId, personId })
    await at.audit.note({ action: 'passkey.removed', subjectId: personId })
    await tell(signIn, at, [personId], 'passkey-removed')
  })
}
