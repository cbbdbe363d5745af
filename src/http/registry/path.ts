import type { z } from 'zod'

/** The names in a path: `/api/clients/:clientId/notes/:noteId` has `clientId` and `noteId`. */
export type PathNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathNames<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

/** A schema for each name in a path, no more and no less. */
export type PathShape<P extends string> = Readonly<Record<PathNames<P>, z.ZodType<unknown, string>>>

/** Schemas of the keys that a query may have. Each is text at first, or not there. */
export type QueryShape = Readonly<Record<string, z.ZodType<unknown, string | undefined>>>
