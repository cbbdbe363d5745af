import { Fault } from '#edges/fault.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { tell } from '../notices/tell.ts'
import { doorScope } from '../proven-scope.ts'
import type { SignIn } from '../sign-in.ts'
import { makeCode, voidCodes } from './make-code.ts'

/**
 * A code for an owner, made by whoever sits at the computer itself: for an owner who has lost everything, or whose passkeys belong to
 * a name the server no longer has. It opens for an hour, and every device of the owner shows that it was made.
 */
export const makeTerminalCode = async (signIn: SignIn, clinicId: string, personId: string, requestId: string): Promise<string> =>
  await signIn.store.write(doorScope(clinicId, requestId), async (at) => {
    if ((await signIn.staffing.roleOf(at, personId)) !== 'owner') throw new Fault(SIGN_IN_FAULTS.notThere)
    await voidCodes(at, 'terminal', personId)
    await at.audit.note({ action: 'sign-in.terminal-code-made', subjectId: personId })
    await tell(signIn, at, [personId], 'terminal-code-made')
    return await makeCode(signIn, at, 'terminal', personId)
  })
