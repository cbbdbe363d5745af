/** The fewest characters of a password. It never opens anything without a code of an app beside it. */
export const LEAST_LENGTH = 12

/** The most: room for a sentence, and a bound for what is hashed. */
export const MOST_LENGTH = 128
