import type { Password } from '#store/sessions/sessions.ts'
import type { Writing } from '#store/store.ts'
import { newAppSecret } from '../factors/authenticator-app.ts'
import { matchingStep } from '../factors/one-time-code.ts'
import type { SignIn } from '../sign-in.ts'

/** The step of the code, by the clock on the wall, which phones go by too. */
const stepOfCode = ({ clock }: SignIn, secret: Uint8Array, code: string, used: number): number | undefined =>
  matchingStep(secret, code, Date.parse(clock.now()), used)

/** Whether this is the code of somebody's app, which is thereby used up. Undefined stands for somebody whose password was wrong or who is not there. */
export const useAppCode = async (signIn: SignIn, at: Writing, kept: Password | undefined, code: string): Promise<boolean> => {
  const secret = kept && (await at.sessions.openSecret(kept.personId, kept.appSecret))
  const step = stepOfCode(signIn, secret ?? newAppSecret(signIn.random), code, kept?.usedStep ?? -1)
  if (kept === undefined || secret === undefined || step === undefined) return false
  // With the hash as a condition: a password that was changed meanwhile opens nothing.
  const { personId, hash, usedStep } = kept
  return (await at.sessions.passwords.change({ personId, hash, usedStep }, { usedStep: step })) === 1
}
