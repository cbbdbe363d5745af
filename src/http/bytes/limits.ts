/** What a body may be at most. It is checked on the bytes, before anything is parsed. */
export interface BodyLimits {
  /** Length of the whole body. */
  readonly bytes: number
  /** How many objects and lists may stand inside one another. */
  readonly depth: number
  /** Keys of objects and items of lists in the whole body, together. */
  readonly parts: number
}

/** Limits of an ordinary request: a form, an answer, a note. */
export const ORDINARY: BodyLimits = { bytes: 64 * 1024, depth: 12, parts: 2_000 }

/** Limits of a request that holds a whole intake or a long note. */
export const LONG: BodyLimits = { bytes: 512 * 1024, depth: 16, parts: 20_000 }

/** Limits of a request that says nothing but that it is made. */
export const EMPTY: BodyLimits = { bytes: 2, depth: 1, parts: 0 }

/** Limits of a file that belongs to a client's record. It is not parsed here. */
export const ATTACHED: BodyLimits = { bytes: 25_000_000, depth: 1, parts: 0 }

/** Limits of a table of clients: 2,000 rows of long lines. */
export const TABLE: BodyLimits = { bytes: 2 * 1024 * 1024, depth: 1, parts: 0 }
