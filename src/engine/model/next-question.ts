/** A question or a test worth asking next. */
export interface NextQuestion {
  /** What it answers: one fact, or all of a group that one no settles. */
  readonly facts: readonly string[]
  readonly ask: string
  readonly who: 'client' | 'therapist' | 'both' | 'system'
  /**
   * `screening` must be answered before a plan; `detail` narrows a limit that is read at its widest; `limit` may lift one that holds
   * until answered; `finding` may change which presentation leads.
   */
  readonly kind: 'screening' | 'detail' | 'limit' | 'finding'
  readonly why: string
  /** Questions it can close, limits it can lift, or decibans it can move; for comparing questions of one kind. */
  readonly settles: number
}
