/**
 * Kleene's three truth values as numbers, so that *and* is the minimum, *or* the maximum and *not* a subtraction.
 * Unknown is a value of its own: it never turns into false.
 */
export type Truth = 0 | 1 | 2

/** Known to be false. */
export const FALSE: Truth = 0
/** Not known. */
export const UNKNOWN: Truth = 1
/** Known to be true. */
export const TRUE: Truth = 2

/** False becomes true, true becomes false, unknown stays unknown. */
export const not = (truth: Truth): Truth => (truth === TRUE ? FALSE : truth === FALSE ? TRUE : UNKNOWN)

/** A plain boolean as a truth value. */
export const known = (value: boolean): Truth => (value ? TRUE : FALSE)

/** The word for a truth value, as traces print it. */
export const truthWord = (truth: Truth): 'false' | 'unknown' | 'true' => (truth === TRUE ? 'true' : truth === FALSE ? 'false' : 'unknown')
