import type { Scope } from '#care/access/scope.ts'
import type { Clinic } from '#clinic/clinic.ts'
import type { CookieUse } from '../cookies/reach.ts'

/** What is known of a request besides its input. Who asks, and for which clinic, comes from here and never from the input. */
export interface Call {
  readonly clinic: Clinic
  readonly requestId: string
  /** The address block that is counted as one: an IPv4 address or a /64. */
  readonly address: string
  /** What the browser calls itself, cut short; for the list of devices. */
  readonly userAgent: string
  readonly scope: Scope | undefined
  /** The token in a cookie of ours. */
  readonly token: (use: CookieUse) => string | undefined
  /** Has the reply give the browser a token, for some seconds at most. */
  readonly keep: (use: CookieUse, token: string, seconds: number) => void
  /** Has the reply take a token away. */
  readonly drop: (use: CookieUse) => void
  /** Whether the session or link that let this request in still does; asking keeps no session awake. */
  readonly isStillIn: () => Promise<boolean>
  /** Ends when whoever asked is gone. Asked for only where something waits: it costs a little on each request. */
  readonly gone: () => AbortSignal
  /** The header by which live events are caught up. */
  readonly lastEventId: string | undefined
}

/** A call of somebody whose identity was proved. */
export interface KnownCall extends Call {
  readonly scope: Scope
}
