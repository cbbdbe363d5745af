import type { Scope } from '#care/access/scope.ts'
import { SHEET } from '../factors/printed-code.ts'
import { tell } from '../notices/tell.ts'
import type { SignIn } from '../sign-in.ts'
import { freshStaffOf } from '../step-up.ts'
import { makeCode, voidCodes } from './make-code.ts'

/** A new sheet of ten printed codes, shown this once; those printed before are void. */
export const printCodes = async (signIn: SignIn, scope: Scope): Promise<{ readonly codes: readonly string[] }> => {
  const { personId } = freshStaffOf(scope, signIn.clock)
  return await signIn.store.write(scope, async (at) => {
    await voidCodes(at, 'printed', personId)
    const codes: string[] = []
    while (codes.length < SHEET) codes.push(await makeCode(signIn, at, 'printed', personId))
    await at.audit.note({ action: 'codes.printed', subjectId: personId })
    await tell(signIn, at, [personId], 'codes-printed')
    return { codes }
  })
}
