import type { Actor } from '#care/access/scope.ts'
import { between } from '#edges/clock.ts'
import type { Instant } from '#edges/clock.ts'
import type { Circumstance, Hat } from './words.ts'

/** What a question is about, as far as it was looked up. */
export interface About {
  readonly clientId?: string | undefined
  readonly letterId?: string | undefined
  /** Who wrote it. */
  readonly authorId?: string | undefined
  /** What else was found to hold. */
  readonly holds?: readonly Circumstance[] | undefined
}

/** How long a fresh proof of identity counts (6). */
const STEP_UP_LASTS = 5 * 60_000
/** How long the device that sent answers may see how they stand. */
const SENT_SHOWS = 24 * 3_600_000

const within = (from: Instant | undefined, now: Instant, milliseconds: number): boolean =>
  from !== undefined && between(from, now) >= 0 && between(from, now) <= milliseconds

/** Everything an actor is at once, before this client: a therapist may have broken the glass for one. */
export const hatsOf = (actor: Actor, { clientId }: About, now: Instant): readonly Hat[] => {
  if (actor.kind !== 'staff') return [actor.kind]
  const { breakGlass } = actor
  const broken = breakGlass !== undefined && breakGlass.clientId === clientId && now < breakGlass.until
  return broken ? [actor.role, 'break-glass'] : [actor.role]
}

const byStaff = (actor: Extract<Actor, { kind: 'staff' }>, { authorId }: About, now: Instant): readonly Circumstance[] => [
  ...(authorId === actor.personId ? (['own'] as const) : []),
  ...(within(actor.steppedUpAt, now, STEP_UP_LASTS) ? (['stepped-up'] as const) : []),
]

const byClient = (actor: Extract<Actor, { kind: 'client-link' }>, { clientId }: About, now: Instant): readonly Circumstance[] => [
  ...(clientId === actor.clientId ? (['of-the-link'] as const) : []),
  ...(within(actor.sentAt, now, SENT_SHOWS) ? (['sender'] as const) : []),
  ...(actor.readBackUntil !== undefined && now < actor.readBackUntil ? (['code-entered'] as const) : []),
]

/** What holds by who asks, and when. */
const byActor = (actor: Actor, about: About, now: Instant): readonly Circumstance[] => {
  switch (actor.kind) {
    case 'staff':
      return byStaff(actor, about, now)
    case 'client-link':
      return byClient(actor, about, now)
    case 'medical-link':
      return about.clientId === actor.clientId && about.letterId === actor.letterId ? ['of-the-link'] : []
    case 'system':
      return []
  }
}

/** Everything that is known to hold. */
export const holding = (actor: Actor, about: About, now: Instant): ReadonlySet<Circumstance> =>
  new Set([...(about.holds ?? []), ...byActor(actor, about, now)])
