import { later } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { PreSignIn } from '#store/sessions/sessions.ts'
import type { Reading, Writing } from '#store/store.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { hashOf, newSecret } from '../factors/secret.ts'
import { readToken, writeToken } from '../factors/token.ts'
import type { Token } from '../factors/token.ts'
import type { SignIn } from '../sign-in.ts'

/** How far somebody is who is not signed in yet. None of these is a session. */
export type Stage =
  /** Nothing is known of them. */
  | 'asked'
  /** They gave a code and may now set up a way to sign in; nothing else. */
  | 'enrolling'
  /** They gave the code of a new clinic and may now set it up. */
  | 'founding'

/** How long a sign-in may take, in milliseconds. */
const LONGEST = 15 * 60_000

/** The cookie of somebody who is not signed in yet: another name and another table than a session (A22). */
export interface PreToken {
  readonly token: string
}

/** The parts of a token; a fault where it could not be one of ours. */
export const preTokenOf = (token: string): Token => {
  const read = readToken(token)
  if (read === undefined) throw new Fault(SIGN_IN_FAULTS.beginAgain)
  return read
}

/** Begins a stage with a secret of its own, so that whoever knew the last one has nothing. */
export const enterStage = async (
  { random, time }: SignIn,
  at: Writing,
  stage: Stage,
  whose: Pick<PreSignIn, 'personId' | 'proof'> = { personId: null, proof: null },
): Promise<PreToken> => {
  const [secret, now] = [newSecret(random), time.now()]
  await at.sessions.preSignIns.add({
    secretHash: hashOf(secret),
    stage,
    ...whose,
    challenge: null,
    challengeUntil: null,
    appSecret: null,
    madeAt: now,
    endsAt: later(now, LONGEST),
  })
  return { token: writeToken({ clinicId: at.scope.clinicId, secret }) }
}

/** Somebody at a stage; a fault where there is none, not any more, or at another stage. */
export const atStage = async ({ time }: SignIn, at: Reading, secret: string, stage: Stage): Promise<PreSignIn> => {
  const pre = await at.sessions.preSignIns.one({ secretHash: hashOf(secret), stage })
  if (pre === undefined || pre.endsAt <= time.now()) throw new Fault(SIGN_IN_FAULTS.beginAgain)
  return pre
}
