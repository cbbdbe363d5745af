import type { Role } from '#care/access/scope.ts'
import { between } from '#edges/clock.ts'
import type { Instant } from '#edges/clock.ts'

/** How long a session lasts at most, in milliseconds: a working day. */
export const LONGEST_SESSION = 12 * 3_600_000

/** After how many minutes without use a session locks, where a clinic says nothing; it may say 1 to 15. */
export const IDLE_MINUTES = 5

const CLOCKS_DIFFER = 60_000

/** Why a session is over. */
export type Ended =
  | 'signed-out'
  | 'replaced'
  | 'too-long'
  | 'disabled'
  | 'role-changed'
  | 'device-revoked'
  | 'wrong-pins'
  | 'credentials-changed'

/** What a session is good for. */
export type Standing =
  | { readonly is: 'open' }
  /** Asks again who is there; a running visit stays usable. */
  | { readonly is: 'locked' }
  /** The tablet is in a client's hands. */
  | { readonly is: 'handed-over' }
  | { readonly is: 'over'; readonly because: Ended }

/** What decides it. */
export interface SessionFacts {
  readonly startedAt: Instant
  readonly seenAt: Instant
  /** The role it was begun with. */
  readonly role: Role
  readonly locked: boolean
  readonly handedOver: boolean
  readonly ended: Ended | undefined
  /** The person's role now; undefined: disabled, or not there. */
  readonly roleNow: Role | undefined
  readonly deviceRevoked: boolean
}

const over = (because: Ended): Standing => ({ is: 'over', because })

/** What a session is good for now. What ended it comes before what locks it, and each acts by itself. */
export const standingOf = (facts: SessionFacts, now: Instant, idleMinutes: number): Standing => {
  if (facts.ended !== undefined) return over(facts.ended)
  if (facts.roleNow === undefined) return over('disabled')
  if (facts.roleNow !== facts.role) return over('role-changed')
  if (facts.deviceRevoked) return over('device-revoked')
  const [age, idle] = [between(facts.startedAt, now), between(facts.seenAt, now)]
  // Begun in the future: the clock was set back while the server was down. Nobody gets a longer day from that.
  if (age >= LONGEST_SESSION || age < -CLOCKS_DIFFER) return over('too-long')
  if (facts.handedOver) return { is: 'handed-over' }
  return facts.locked || idle >= idleMinutes * 60_000 || idle < -CLOCKS_DIFFER ? { is: 'locked' } : { is: 'open' }
}

/** Whether it is time to write down that a session was used. Rarely, for each is a write; so a lock may come that much early. */
export const isWorthNoting = (seenAt: Instant, now: Instant, idleMinutes: number): boolean =>
  between(seenAt, now) >= Math.min(20_000, idleMinutes * 6_000)
