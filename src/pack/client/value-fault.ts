import type { ProblemCode } from '../problem/catalogue.ts'
import type { ProblemText } from '../problem/problem.ts'

/** A value that does not fit, and what would. */
export interface ValueFault extends ProblemText {
  readonly code: ProblemCode
  readonly message: string
}

/** A value as the engine keeps it, or why there is none; `at` is the entry of a list that is meant. */
export type ReadValue<T> = { readonly value: T } | { readonly fault: ValueFault; readonly at?: number | undefined }

interface More {
  readonly near?: string | undefined
  readonly at?: number | undefined
}

/** A value that does not fit. */
export const fault = (code: ProblemCode, message: string, expected: string, { near, at }: More = {}): ReadValue<never> => ({
  fault: { code, message, expected, nearest: near },
  at,
})
