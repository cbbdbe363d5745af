import type { Scope } from '#care/access/scope.ts'
import { Fault } from '#edges/fault.ts'
import type { Writing } from '#store/store.ts'
import { waysOf } from '../enrol/ways.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { nameHash } from '../factors/sign-in-name.ts'
import { ownerOf } from '../proven-scope.ts'
import type { SignIn } from '../sign-in.ts'
import { freshStaffOf } from '../step-up.ts'
import { makeCode, voidCodes } from './make-code.ts'

/** Gives somebody a name to sign in with; a name belongs to one person of a clinic. */
const nameThem = async ({ time }: SignIn, at: Writing, personId: string, name: string): Promise<void> => {
  const hash = nameHash(at.scope.clinicId, name)
  const holder = await at.sessions.accounts.one({ nameHash: hash })
  if (holder !== undefined && holder.personId !== personId) throw new Fault(SIGN_IN_FAULTS.nameTaken)
  if (holder !== undefined) return
  const changed = await at.sessions.accounts.change({ personId }, { nameHash: hash })
  if (changed === 0) await at.sessions.accounts.add({ personId, nameHash: hash, passwordsOff: 0, madeAt: time.now() })
}

/**
 * Lets somebody new on the staff in: a code for three days, to be handed over in person. An earlier one is void. Whoever has a way to
 * sign in is not invited again; that would be a way around recovery.
 */
export const invite = async (
  signIn: SignIn,
  scope: Scope,
  { personId, name }: { readonly personId: string; readonly name: string },
): Promise<{ readonly code: string }> => {
  ownerOf(scope)
  freshStaffOf(scope, signIn.clock)
  return await signIn.store.write(scope, async (at) => {
    if ((await signIn.staffing.roleOf(at, personId)) === undefined) throw new Fault(SIGN_IN_FAULTS.notThere)
    const { passkeys, password } = await waysOf(at, personId)
    if (passkeys > 0 || password) throw new Fault(SIGN_IN_FAULTS.setUpBefore)
    await nameThem(signIn, at, personId, name)
    await voidCodes(at, 'invitation', personId)
    await at.audit.note({ action: 'person.invited', subjectId: personId })
    return { code: await makeCode(signIn, at, 'invitation', personId) }
  })
}
