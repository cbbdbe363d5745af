import { SIGN_IN_FAULTS } from '#clinic/sign-in/faults.ts'
import { EMPTY, LONG, ORDINARY } from '../../bytes/limits.ts'
import { PROVING } from '../../rate/rates.ts'

const { beginAgain, busy, notProven, tooMany } = SIGN_IN_FAULTS

/** Somebody on their way in. Who may try how often is counted by account as well, where the secret is held against it. */
export const ON_THE_WAY = {
  limits: { body: ORDINARY, rate: PROVING },
  audit: 'access',
  errors: [beginAgain, busy, notProven, tooMany],
} as const

/** The same without a body. */
export const STEP = { ...ON_THE_WAY, limits: { body: EMPTY, rate: PROVING } } as const

/** The same with what an authenticator made. */
export const MADE_KEY = { ...ON_THE_WAY, limits: { body: LONG, rate: PROVING } } as const
