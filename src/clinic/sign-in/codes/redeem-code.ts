import { Fault } from '#edges/fault.ts'
import type { Code } from '#store/sessions/sessions.ts'
import type { Writing } from '#store/store.ts'
import { atStage, enterStage, preTokenOf } from '../door/pre-sign-in.ts'
import type { PreToken } from '../door/pre-sign-in.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { doorScope } from '../proven-scope.ts'
import { tell } from '../notices/tell.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { countAttempt, forgiveAttempt, tooMany } from '../throttle/attempt.ts'
import { codeHash } from './make-code.ts'
import { purposeOf } from './purpose.ts'

/** What a code opened: a stage in which a way to sign in, or a clinic, is set up. Nobody is signed in by it. */
export interface Redeemed extends PreToken {
  readonly opens: 'enrolling' | 'founding'
}

/** Uses a code up where it is good now. Of two who come at once with one code, one gets in. */
const use = async ({ time, staffing }: SignIn, at: Writing, typed: string): Promise<Code | undefined> => {
  const now = time.now()
  const code = await at.sessions.codes.one({ codeHash: codeHash(typed), usedAt: null })
  if (code === undefined || now < code.usableFrom || (code.usableUntil !== null && now >= code.usableUntil)) return undefined
  if (code.personId !== null && (await staffing.roleOf(at, code.personId)) === undefined) return undefined
  return (await at.sessions.codes.change({ codeHash: code.codeHash, usedAt: null }, { usedAt: now })) === 1 ? code : undefined
}

const enter = async (signIn: SignIn, at: Writing, { purpose, personId }: Code): Promise<Redeemed> => {
  if (personId === null) return { opens: 'founding', ...(await enterStage(signIn, at, 'founding')) }
  await at.audit.note({ action: `sign-in.code-${purpose}`, subjectId: personId })
  await tell(signIn, at, [personId], 'code-used')
  return { opens: 'enrolling', ...(await enterStage(signIn, at, 'enrolling', { personId, proof: purposeOf(purpose) ?? null })) }
}

/** Redeems a code: the one way in for whoever has nothing else, and only as far as making something else. */
export const redeemCode = async (signIn: SignIn, token: string, visitor: Visitor, typed: string): Promise<Redeemed> => {
  const { clinicId, secret } = preTokenOf(token)
  // A code cannot be guessed; whoever tries is slowed down all the same, by their network alone.
  const attempt = { account: 'code', network: visitor.network, device: undefined }
  const { wait, redeemed } = await signIn.store.write(doorScope(clinicId, visitor.requestId), async (at) => {
    const { secretHash } = await atStage(signIn, at, secret, 'asked')
    const wait = await countAttempt(signIn, at, attempt)
    const code = wait > 0 ? undefined : await use(signIn, at, typed)
    if (code === undefined) {
      if (wait === 0) await at.audit.note({ action: 'sign-in.code-refused' })
      return { wait, redeemed: undefined }
    }
    await forgiveAttempt(signIn, at, attempt)
    await at.sessions.preSignIns.remove({ secretHash })
    return { wait, redeemed: await enter(signIn, at, code) }
  })
  if (wait > 0) throw tooMany(wait)
  if (redeemed === undefined) throw new Fault(SIGN_IN_FAULTS.notProven)
  return redeemed
}
