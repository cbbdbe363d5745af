import { Fault } from '#edges/fault.ts'
import type { Writing } from '#store/store.ts'
import { useAppCode } from '../door/app-code.ts'
import { hashed } from '../door/hashing.ts'
import { openSession } from '../door/open-session.ts'
import type { SignedIn } from '../door/open-session.ts'
import { atStage, preTokenOf } from '../door/pre-sign-in.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { appAddress, newAppSecret } from '../factors/authenticator-app.ts'
import { tell } from '../notices/tell.ts'
import { weaknessOf } from '../passwords/weakness.ts'
import { doorScope } from '../proven-scope.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { personOf } from './enrol-passkey.ts'
import { startAfresh } from './start-afresh.ts'
import { mayEnrolPassword, waysOf } from './ways.ts'

/** What to show as a QR code, once. */
export interface AppOffer {
  readonly address: string
}

const demandPasswords = async (at: Writing, personId: string): Promise<void> => {
  if (!mayEnrolPassword(await waysOf(at, personId))) throw new Fault(SIGN_IN_FAULTS.passkeyNeeded)
}

/** A new secret for somebody's app, for somebody who gave a code and has no passkey. */
export const offerFirstApp = async (signIn: SignIn, token: string, visitor: Visitor): Promise<AppOffer> => {
  const { clinicId, secret } = preTokenOf(token)
  const appSecret = newAppSecret(signIn.random)
  return await signIn.store.write(doorScope(clinicId, visitor.requestId), async (at) => {
    const pre = await atStage(signIn, at, secret, 'enrolling')
    const personId = personOf(pre)
    await demandPasswords(at, personId)
    const sealed = await at.sessions.sealSecret(personId, appSecret)
    await at.sessions.preSignIns.change({ secretHash: pre.secretHash }, { appSecret: sealed })
    const name = (await signIn.staffing.nameOf(at, personId)) ?? ''
    return { address: appAddress(appSecret, await signIn.staffing.clinicName(at), name) }
  })
}

/** Throws where a password is too easily guessed by somebody who knows the clinic. */
export const demandStrong = (password: string, context: readonly string[]): void => {
  const weakness = weaknessOf(password, context)
  if (weakness !== undefined) throw new Fault(SIGN_IN_FAULTS.weakPassword, { place: `password: ${weakness}` })
}

/** Keeps a password with its app, once the app has shown that it has the secret. */
const keepPassword = async (
  signIn: SignIn,
  at: Writing,
  personId: string,
  { hash, appSecret, code }: { readonly hash: string; readonly appSecret: Uint8Array; readonly code: string },
): Promise<void> => {
  const fresh = { personId, hash, appSecret, usedStep: -1, setAt: signIn.time.now() }
  await at.sessions.passwords.remove({ personId })
  await at.sessions.passwords.add(fresh)
  if (!(await useAppCode(signIn, at, fresh, code))) throw new Fault(SIGN_IN_FAULTS.wrongCode)
  await at.audit.note({ action: 'password.set', subjectId: personId })
  await tell(signIn, at, [personId], 'password-set')
}

/** Sets password and app, and signs their person in. */
export const enrolFirstPassword = async (
  signIn: SignIn,
  token: string,
  visitor: Visitor,
  { password, code }: { readonly password: string; readonly code: string },
): Promise<SignedIn> => {
  const { clinicId, secret } = preTokenOf(token)
  const scope = doorScope(clinicId, visitor.requestId)
  const context = await signIn.store.read(scope, async (at) => {
    const pre = await atStage(signIn, at, secret, 'enrolling')
    return [await signIn.staffing.clinicName(at), (await signIn.staffing.nameOf(at, personOf(pre))) ?? '']
  })
  demandStrong(password, context)
  const hash = await hashed(signIn, password)
  return await signIn.store.write(scope, async (at) => {
    const pre = await atStage(signIn, at, secret, 'enrolling')
    const personId = personOf(pre)
    const role = await signIn.staffing.roleOf(at, personId)
    if (role === undefined || pre.appSecret === null) throw new Fault(SIGN_IN_FAULTS.beginAgain)
    await startAfresh(signIn, at, pre)
    await demandPasswords(at, personId)
    await keepPassword(signIn, at, personId, { hash, appSecret: pre.appSecret, code })
    await at.sessions.preSignIns.remove({ secretHash: pre.secretHash })
    return await openSession(signIn, at, visitor, { personId, role, proof: 'password' })
  })
}
