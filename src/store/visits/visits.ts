import type { Instant } from '#edges/clock.ts'

/** How a visit stands. */
export const VISIT_STATES = ['booked', 'arrived', 'in', 'held', 'missed', 'cancelled'] as const

/** One of {@link VISIT_STATES}. */
export type VisitStateName = (typeof VISIT_STATES)[number]

/** A visit. */
export interface VisitState {
  readonly visitId: string
  readonly episodeId: string
  readonly clientId: string
  readonly therapistId: string
  readonly startsAt: Instant
  readonly minutes: number
  readonly state: VisitStateName
  /** The entry that last said when and with whom: whoever moves it says which one they saw. */
  readonly bookedEntry: string
}

/** Reads the diary. */
export interface VisitsReader {
  readonly visit: (visitId: string) => Promise<VisitState | undefined>
  /** Visits that begin in a span, its end not included, in the order of time. */
  readonly between: (from: Instant, to: Instant, limit: number) => Promise<readonly VisitState[]>
  /** Visits of a client, latest first. */
  readonly ofClient: (clientId: string, limit: number) => Promise<readonly VisitState[]>
}
