import type { Scope } from '#care/access/scope.ts'
import { NOBODY } from './gate/identity.ts'
import type { Identity } from './gate/identity.ts'
import type { AnyRoute } from './registry/route.ts'

/** The other end of a connection. */
export interface Peer {
  /** Its address, or that which a trusted proxy gives for it. */
  readonly address: string
}

/** One request and what was found out about it on its way. The only thing in http that changes. */
export interface Exchange {
  readonly requestId: string
  readonly startedAt: number
  readonly peer: Peer
  /** `Set-Cookie` lines for the reply. */
  readonly cookies: string[]
  identity: Identity
  route: AnyRoute | undefined
  scope: Scope | undefined
}

/** A request of which nothing is known yet. */
export const openExchange = (requestId: string, startedAt: number, peer: Peer): Exchange => ({
  requestId,
  startedAt,
  peer,
  cookies: [],
  identity: NOBODY,
  route: undefined,
  scope: undefined,
})
