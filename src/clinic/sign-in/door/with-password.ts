import { Fault } from '#edges/fault.ts'
import { uuid4 } from '#edges/ids.ts'
import type { Account, Password } from '#store/sessions/sessions.ts'
import type { Writing } from '#store/store.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { nameHash } from '../factors/sign-in-name.ts'
import { doorScope } from '../proven-scope.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { countAttempt, forgiveAttempt, tooMany } from '../throttle/attempt.ts'
import type { Attempt } from '../throttle/attempt.ts'
import { useAppCode } from './app-code.ts'
import { fits } from './hashing.ts'
import { knownDevice } from './known-device.ts'
import { openSession } from './open-session.ts'
import type { SignedIn } from './open-session.ts'
import { atStage, preTokenOf } from './pre-sign-in.ts'

/** What somebody types. All three together: nobody learns which of them was wrong. */
export interface Typed {
  readonly name: string
  readonly password: string
  /** The six digits that their app shows. */
  readonly code: string
}

interface Asked {
  readonly attempt: Attempt
  readonly wait: number
  readonly account: Account | undefined
  readonly password: Password | undefined
}

/** Asks the same questions for a name that there is and for one that there is not. */
const ask = async (signIn: SignIn, at: Writing, visitor: Visitor, name: string): Promise<Asked> => {
  const hash = nameHash(at.scope.clinicId, name)
  const account = await at.sessions.accounts.one({ nameHash: hash })
  const personId = account?.personId ?? uuid4(signIn.random)
  const device = await knownDevice(at, visitor.device)
  const met = await at.sessions.deviceMembers.one({ deviceId: device?.deviceId ?? personId, personId })
  const attempt = { account: hash, network: visitor.network, device: met?.deviceId }
  const password = await at.sessions.passwords.one({ personId })
  return { attempt, account, password, wait: await countAttempt(signIn, at, attempt) }
}

const refuse = async (at: Writing, account: Account | undefined): Promise<undefined> => {
  await at.audit.note({ action: 'sign-in.refused', ...(account === undefined ? {} : { subjectId: account.personId }) })
  return undefined
}

/** Signs in with a password and the code of an app; never with one of them (A23). */
export const signInWithPassword = async (signIn: SignIn, token: string, visitor: Visitor, typed: Typed): Promise<SignedIn> => {
  const { clinicId, secret } = preTokenOf(token)
  const scope = doorScope(clinicId, visitor.requestId)
  const { attempt, wait, account, password } = await signIn.store.write(scope, async (at) => {
    await atStage(signIn, at, secret, 'asked')
    return await ask(signIn, at, visitor, typed.name)
  })
  if (wait > 0) throw tooMany(wait)
  const right = await fits(signIn, typed.password, password?.hash)
  const opened = await signIn.store.write(scope, async (at) => {
    const { secretHash } = await atStage(signIn, at, secret, 'asked')
    const proven = await useAppCode(signIn, at, right ? password : undefined, typed.code)
    const role = account && proven ? await signIn.staffing.roleOf(at, account.personId) : undefined
    if (account === undefined || role === undefined || account.passwordsOff === 1) return await refuse(at, account)
    await forgiveAttempt(signIn, at, attempt)
    await at.sessions.preSignIns.remove({ secretHash })
    return await openSession(signIn, at, visitor, { personId: account.personId, role, proof: 'password' })
  })
  if (opened === undefined) throw new Fault(SIGN_IN_FAULTS.notProven)
  return opened
}
