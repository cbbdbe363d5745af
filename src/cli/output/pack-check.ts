import { z } from 'zod'
import { PackRef } from './backing.ts'
import type { Frozen } from './frozen.ts'
import { OneProblem } from './problems.ts'

const Count = z.int().min(0)

/** What `ischia pack check --json` prints. */
export const PackCheckShape = z.strictObject({
  format: z.literal('ischia-pack-check/1'),
  pack: PackRef.nullable().describe('Null where the pack does not load.'),
  review: z.string().nullable().describe('What the pack says about its own review.'),
  counts: z
    .strictObject({ facts: Count, rules: Count, techniques: Count, movements: Count, statements: Count, sources: Count, clients: Count })
    .nullable(),
  problems: z.array(OneProblem),
})

/** A checked pack as it is printed for machines. */
export type PackCheckOutput = Frozen<z.infer<typeof PackCheckShape>>
