/** A moment: ISO 8601 in UTC with milliseconds and `Z`, such as `2026-11-26T09:30:00.000Z`. Moments compare as text. */
export type Instant = string

/** Time, handed in: what the server says it is, and how long things take. */
export interface Clock {
  /** The moment it is. May jump, as the clocks of computers do. */
  readonly now: () => Instant
  /** Milliseconds since some moment in the past; never goes back. For timeouts. */
  readonly elapsed: () => number
}

/** The moment some milliseconds after another; before it where they are negative. */
export const later = (instant: Instant, milliseconds: number): Instant => new Date(Date.parse(instant) + milliseconds).toISOString()

/** Milliseconds from one moment to another; negative where the second is earlier. */
export const between = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from)
