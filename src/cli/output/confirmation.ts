import { z } from 'zod'
import type { Confirmation } from '#proof/second/confirmation.ts'
import type { Frozen } from './frozen.ts'

/** What a second, independent encoding says of one claim. */
export const ConfirmationShape = z.strictObject({
  id: z.string().describe('Number of a statement, or a short name.'),
  outcome: z
    .enum(['confirmed', 'needs-arithmetic', 'contradicted'])
    .describe('needs-arithmetic: only somebody stands against it whom sums or history rule out; contradicted: it does not hold.'),
  isYesNo: z.boolean().describe('It speaks of yes/no facts alone, and must be confirmed.'),
  questions: z.int().min(0),
  leaves: z.array(z.string()).describe('What is left free and somebody who was found rests on.'),
  why: z.string().nullable().describe('Why it is contradicted.'),
  client: z.record(z.string(), z.unknown()).nullable().describe('A client file: `ischia plan` runs it as it is.'),
})

/** A confirmation as it is printed for machines. */
export type ConfirmationOutput = Frozen<z.infer<typeof ConfirmationShape>>

/** A confirmation for printing. */
export const confirmationOut = ({ why, client, ...rest }: Confirmation): ConfirmationOutput => ({
  ...rest,
  why: why ?? null,
  client: client === undefined ? null : { ...client },
})

/** Nothing is contradicted, and arithmetic is left to the first encoding only where numbers are spoken of. */
export const isConfirmed = ({ outcome, isYesNo }: ConfirmationOutput): boolean =>
  outcome === 'confirmed' || (outcome === 'needs-arithmetic' && !isYesNo)
