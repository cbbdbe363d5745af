import type { Scope } from '#care/access/scope.ts'

/** What was given as proof of identity, and the request for which it was given. */
export interface Proof {
  /** `<clinicId>.<secret>`. */
  readonly token: string
  readonly requestId: string
}

/** Finds out whose a token is. Each answers undefined for what is wrong, expired, revoked, disabled or suspended, without telling which. */
export type Door = (proof: Proof) => Promise<Scope | undefined>

/** The ways in. */
export interface Doors {
  readonly session: Door
  readonly clientLink: Door
  readonly medicalLink: Door
}
