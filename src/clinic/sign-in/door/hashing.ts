import { Fault } from '#edges/fault.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { hashPassword, isPassword, nobody } from '../factors/password-hash.ts'
import type { SignIn } from '../sign-in.ts'

const inTurn = <T>({ hashing }: SignIn, work: () => Promise<T>): Promise<T> => {
  const result = hashing.pass(work)
  if (result === undefined) throw new Fault(SIGN_IN_FAULTS.busy, { retryAfter: 3 })
  return result
}

/**
 * Whether a password fits a hash, when its turn comes; without a hash it takes as long and is wrong. Never inside a transaction: it
 * would hold everybody up.
 */
export const fits = async (signIn: SignIn, password: string, hash: string | undefined): Promise<boolean> =>
  await inTurn(signIn, () => isPassword(password, hash ?? nobody(signIn.hashCost)))

/** The hash of a password, when its turn comes. */
export const hashed = async (signIn: SignIn, password: string): Promise<string> =>
  await inTurn(signIn, () => hashPassword(password, signIn.random, signIn.hashCost))
