import type { Reading, Writing } from '#store/store.ts'

/** The ways in which somebody can sign in. */
export interface Ways {
  readonly passkeys: number
  readonly password: boolean
  /** Printed codes that were not used. */
  readonly codes: number
  readonly passwordsOff: boolean
}

/** The ways in which somebody can sign in now. */
export const waysOf = async (at: Reading, personId: string): Promise<Ways> => ({
  passkeys: (await at.sessions.passkeys.find({ personId })).length,
  password: (await at.sessions.passwords.one({ personId })) !== undefined,
  codes: (await at.sessions.codes.find({ personId, purpose: 'printed', usedAt: null })).length,
  passwordsOff: (await at.sessions.accounts.one({ personId }))?.passwordsOff === 1,
})

/** Whether a code may lead to a password: never past a passkey (A23). */
export const mayEnrolPassword = ({ passkeys, passwordsOff }: Ways): boolean => passkeys === 0 && !passwordsOff

/** Whether passwords can be turned off: another passkey, or printed codes, for the day on which one is lost. */
export const mayTurnPasswordsOff = ({ passkeys, codes }: Ways): boolean => passkeys >= 2 || (passkeys === 1 && codes > 0)

/** Whether one passkey can go. */
export const mayRemovePasskey = ({ passkeys, password, codes, passwordsOff }: Ways): boolean =>
  passwordsOff || !password ? passkeys > 2 || (passkeys === 2 && codes > 0) : passkeys > 0

/** Holds an account until the end of a transaction, so that two changes to its ways follow one another and cannot take the last one together. */
export const holdAccount = async (at: Writing, personId: string): Promise<void> => {
  await at.sessions.accounts.change({ personId }, { personId })
}
