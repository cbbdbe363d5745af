/** Why a body is refused before it is read. */
export type FlawKind =
  | 'too-large'
  | 'not-utf8'
  | 'not-json'
  | 'too-deep'
  | 'too-many-parts'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'lossy-number'
  | 'not-unicode'

/** A flaw of a body and the byte at which it was seen. It never holds what stood there. */
export interface Flaw {
  readonly kind: FlawKind
  readonly at: number
}
