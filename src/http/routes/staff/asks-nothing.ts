import { z } from 'zod'

/** The input of a use case that needs nothing but who asks. */
export const ASKS_NOTHING = z.strictObject({})
