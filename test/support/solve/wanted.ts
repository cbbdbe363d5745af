import type { Truth } from '#engine/model/truth.ts'

/** What a condition is wanted to be: TRUE or FALSE, never unknown. */
export type Wanted = Truth
