import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { Fault } from '#edges/fault.ts'
import type { Passkey } from '#store/sessions/sessions.ts'
import type { Writing } from '#store/store.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { assertionOptions, provenCounter } from '../factors/passkey/assertion.ts'
import type { AssertionAnswer } from '../factors/passkey/answers.ts'
import type { Site } from '../factors/passkey/site.ts'
import { doorScope } from '../proven-scope.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { challengeFrom, takeChallenge } from './challenge.ts'
import { openSession } from './open-session.ts'
import type { SignedIn } from './open-session.ts'
import { atStage, preTokenOf } from './pre-sign-in.ts'

/** The site, or a fault where this server has no name. */
export const siteOf = ({ site }: SignIn): Site => {
  if (site === undefined) throw new Fault(SIGN_IN_FAULTS.noName)
  return site
}

/** A challenge for a passkey, bound to this sign-in. An earlier one is void. */
export const offerPasskey = async (signIn: SignIn, token: string, visitor: Visitor): Promise<PublicKeyCredentialRequestOptionsJSON> => {
  const [{ clinicId, secret }, site] = [preTokenOf(token), siteOf(signIn)]
  const { bytes, kept } = challengeFrom(signIn.random, signIn.time.now())
  await signIn.store.write(doorScope(clinicId, visitor.requestId), async (at) => {
    const { secretHash } = await atStage(signIn, at, secret, 'asked')
    await at.sessions.preSignIns.change({ secretHash }, kept)
  })
  return await assertionOptions(site, bytes)
}

interface Asked {
  readonly challenge: string | undefined
  readonly passkey: Passkey | undefined
}

/** Uses the challenge up, whatever the answer is worth. */
const ask = async (signIn: SignIn, at: Writing, secret: string, site: Site, passkeyId: string): Promise<Asked> => {
  const pre = await atStage(signIn, at, secret, 'asked')
  const { secretHash } = pre
  return {
    challenge: await takeChallenge(at.sessions.preSignIns, { secretHash }, pre, signIn.time.now()),
    passkey: await at.sessions.passkeys.one({ passkeyId, site: site.rpId }),
  }
}

/** Writes down that a passkey was used. Whoever used it at the same moment with the same counter comes second and is refused. */
export const notePasskeyUse = async ({ time }: SignIn, at: Writing, { passkeyId, counter }: Passkey, next: number): Promise<boolean> =>
  (await at.sessions.passkeys.change({ passkeyId, counter }, { counter: next, usedAt: time.now() })) === 1

/** Signs in with a passkey. */
export const signInWithPasskey = async (signIn: SignIn, token: string, visitor: Visitor, response: AssertionAnswer): Promise<SignedIn> => {
  const [{ clinicId, secret }, site] = [preTokenOf(token), siteOf(signIn)]
  const scope = doorScope(clinicId, visitor.requestId)
  const { challenge, passkey } = await signIn.store.write(scope, (at) => ask(signIn, at, secret, site, response.id))
  const counter = challenge === undefined || passkey === undefined ? undefined : await provenCounter(site, challenge, passkey, response)
  const opened = await signIn.store.write(scope, async (at) => {
    const role = passkey && (await signIn.staffing.roleOf(at, passkey.personId))
    const pre = await atStage(signIn, at, secret, 'asked')
    if (passkey === undefined || role === undefined || counter === undefined || !(await notePasskeyUse(signIn, at, passkey, counter))) {
      await at.audit.note({ action: 'sign-in.refused', ...(passkey === undefined ? {} : { subjectId: passkey.personId }) })
      return undefined
    }
    await at.sessions.preSignIns.remove({ secretHash: pre.secretHash })
    return await openSession(signIn, at, visitor, { personId: passkey.personId, role, proof: 'passkey' })
  })
  if (opened === undefined) throw new Fault(SIGN_IN_FAULTS.notProven)
  return opened
}
