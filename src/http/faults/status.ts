import type { FaultKind } from '#edges/fault.ts'

/** The status of each kind of fault: decided here, once. */
export const STATUS = {
  invalid: 400,
  unauthenticated: 401,
  'step-up': 403,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  locked: 423,
  'too-many': 429,
  broken: 500,
  full: 503,
  unavailable: 503,
} as const satisfies Readonly<Record<FaultKind, number>>

/** A status that a fault can have. */
export type FaultStatus = (typeof STATUS)[FaultKind]

/** Seconds to wait where a fault that asks for patience names none. */
const PATIENCE: Readonly<Partial<Record<FaultKind, number>>> = { 'too-many': 1, full: 60, unavailable: 5 }

/** Seconds after which trying again makes sense; undefined where trying again changes nothing. */
export const retryAfter = (kind: FaultKind, named: number | undefined): number | undefined => {
  const least = PATIENCE[kind]
  return least === undefined ? undefined : Math.max(1, Math.ceil(named ?? least))
}
