/**
 * A wire of a circuit, or its opposite: twice the number of the wire, plus one where the opposite is meant. Wire 0 is always false.
 */
export type Literal = number

/** Always false. */
export const NEVER: Literal = 0
/** Always true. */
export const ALWAYS: Literal = 1

/** The literal of a wire. */
export const literal = (wire: number): Literal => wire * 2

/** The opposite. */
export const opposite = (of: Literal): Literal => of ^ 1

/** The wire a literal speaks of. */
export const wireOf = (of: Literal): number => of >> 1

/** Is the opposite of the wire meant? */
export const isOpposite = (of: Literal): boolean => (of & 1) === 1
