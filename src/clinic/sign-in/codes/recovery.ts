import { actorId } from '#care/access/scope.ts'
import type { Scope } from '#care/access/scope.ts'
import { Fault } from '#edges/fault.ts'
import { demand } from '../../policies/demand.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { tellByMail } from '../notices/mail.ts'
import { tell } from '../notices/tell.ts'
import type { SignIn } from '../sign-in.ts'
import { makeCode, voidCodes } from './make-code.ts'

/**
 * An owner approves that somebody sets up a new way to sign in because all others are lost. The code opens nothing for 24 hours; all
 * devices of the person, and every owner, are told meanwhile, and each of them can call it off (A23).
 */
export const approveRecovery = async (signIn: SignIn, scope: Scope, personId: string): Promise<{ readonly code: string }> => {
  // Whoever is let in again gets their role again: that asks who is there (6).
  demand(signIn, scope, 'write roles')
  return await signIn.store.write(scope, async (at) => {
    if ((await signIn.staffing.roleOf(at, personId)) === undefined) throw new Fault(SIGN_IN_FAULTS.notThere)
    await voidCodes(at, 'recovery', personId)
    await at.audit.note({ action: 'recovery.approved', subjectId: personId })
    const owners = await signIn.staffing.owners(at)
    await tell(signIn, at, [...new Set([personId, ...owners])], 'recovery-approved', personId)
    await tellByMail(signIn, at, [personId], 'staff-recovery', signIn.time.now())
    return { code: await makeCode(signIn, at, 'recovery', personId) }
  })
}

/** Calls a recovery off: the person themselves from any device, or an owner. */
export const callOffRecovery = async (signIn: SignIn, scope: Scope, personId: string): Promise<void> => {
  // To stop somebody takes no fresh proof: it must be quick.
  demand(signIn, scope, actorId(scope.actor) === personId ? 'write own-account' : 'write people')
  await signIn.store.write(scope, async (at) => {
    const stopped = await voidCodes(at, 'recovery', personId)
    if (stopped > 0) await at.audit.note({ action: 'recovery.called-off', subjectId: personId })
  })
}
