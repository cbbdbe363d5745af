/** That something was accepted into the record: ids and a kind, never what it says. Whoever wants to know more asks for it. */
export interface LiveEvent {
  /** Number in the clinic; also the id by which a browser catches up. */
  readonly position: number
  readonly streamId: string
  readonly clientId: string | undefined
  readonly kind: string
}

/** A page of what happened. */
export interface LivePage {
  /** What whoever asks may know of. */
  readonly events: readonly LiveEvent[]
  /** Up to where the page looked, what is hidden included. */
  readonly position: number
  /** Nothing came after it when it was read. */
  readonly isLast: boolean
}
