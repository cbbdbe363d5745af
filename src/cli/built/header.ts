import { z } from 'zod'

/** The format this version writes and reads. */
export const BUILT_FORMAT = 'ischia-built-pack/1'

const Header = z.strictObject({
  format: z.literal(BUILT_FORMAT),
  program: z.string(),
  pack: z.strictObject({ id: z.string(), version: z.string() }),
  sha256: z.string(),
  bytes: z.array(z.number()),
})

/** The first line of a built pack. */
export type BuiltHeader = z.infer<typeof Header>

/** Reads a first line; undefined where it is not that of a built pack. */
export const headerIn = (line: string): BuiltHeader | undefined => {
  try {
    return Header.safeParse(JSON.parse(line)).data
  } catch {
    // Not JSON, so not a built pack either.
    return undefined
  }
}
