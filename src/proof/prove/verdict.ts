import type { Claim } from './result.ts'

/** The part of a claim that proving it decides. */
export type Verdict = Pick<Claim, 'outcome' | 'why' | 'counterexample'>

/** Nobody stands against it. */
export const PROVED: Verdict = { outcome: 'proved', why: undefined, counterexample: undefined }

/** The solver gave up: no pass. */
export const unknown = (says: string): Verdict => ({ outcome: 'unknown', why: says, counterexample: undefined })
