import type { Scope } from '#care/access/scope.ts'
import { Fault } from '#edges/fault.ts'
import { hashed } from '../door/hashing.ts'
import { demandStrong } from '../enrol/enrol-password.ts'
import { holdAccount, mayTurnPasswordsOff, waysOf } from '../enrol/ways.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { tell } from '../notices/tell.ts'
import type { SignIn } from '../sign-in.ts'
import { freshStaffOf } from '../step-up.ts'

/** Turns passwords off for whoever is signed in, for good: their password and app are gone. */
export const turnPasswordsOff = async (signIn: SignIn, scope: Scope): Promise<void> => {
  const { personId } = freshStaffOf(scope, signIn.clock)
  await signIn.store.write(scope, async (at) => {
    await holdAccount(at, personId)
    if (!mayTurnPasswordsOff(await waysOf(at, personId))) throw new Fault(SIGN_IN_FAULTS.lastWayIn)
    await at.sessions.accounts.change({ personId }, { passwordsOff: 1 })
    await at.sessions.passwords.remove({ personId })
    await at.audit.note({ action: 'passwords.off', subjectId: personId })
    await tell(signIn, at, [personId], 'passwords-off')
  })
}

/** Another password beside the same app. Other sessions of the person end. */
export const changePassword = async (signIn: SignIn, scope: Scope, password: string): Promise<void> => {
  const { personId, sessionId } = freshStaffOf(scope, signIn.clock)
  const { staffing, store, time } = signIn
  const context = await store.read(scope, async (at) => [await staffing.clinicName(at), (await staffing.nameOf(at, personId)) ?? ''])
  demandStrong(password, context)
  const hash = await hashed(signIn, password)
  await store.write(scope, async (at) => {
    const changed = await at.sessions.passwords.change({ personId }, { hash, setAt: time.now() })
    if (changed === 0) throw new Fault(SIGN_IN_FAULTS.passkeyNeeded)
    for (const other of await at.sessions.sessions.find({ personId, endedAt: null })) {
      const ended = { endedAt: time.now(), endedBecause: 'credentials-changed' }
      if (other.sessionId !== sessionId) await at.sessions.sessions.change({ sessionId: other.sessionId }, ended)
    }
    await at.audit.note({ action: 'password.set', subjectId: personId })
    await tell(signIn, at, [personId], 'password-set')
  })
}
