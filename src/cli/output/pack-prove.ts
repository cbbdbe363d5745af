import { z } from 'zod'
import { PackRef } from './backing.ts'
import { ConfirmationShape } from './confirmation.ts'
import type { Frozen } from './frozen.ts'

const Count = z.int().min(0)

const Claim = z.strictObject({
  id: z.string().describe('Number of a statement, or a short name.'),
  says: z.string(),
  outcome: z
    .enum(['proved', 'failed', 'unknown', 'mistranslated'])
    .describe('unknown: the solver gave up; mistranslated: a fault of the prover, not of the pack. Neither is a pass.'),
  formulas: Count.describe('How many formulas were shown to be met by nobody, or how many cases were gone through.'),
  milliseconds: Count,
  why: z.string().nullable().describe('Why it is not proved.'),
  counterexample: z
    .strictObject({
      client: z.record(z.string(), z.unknown()).describe('A client file: `ischia plan` runs it as it is.'),
      shows: z.string(),
    })
    .nullable(),
})

const HeldElsewhere = z.strictObject({
  id: z.string(),
  kind: z.string(),
  says: z.string(),
  by: z.array(z.string()).describe('Tests that hold it, or open: … where nothing does yet.'),
})

/** What `ischia pack prove --json` prints. */
export const PackProveShape = z.strictObject({
  format: z.literal('ischia-pack-prove/1'),
  pack: PackRef,
  milliseconds: Count.describe('How long proving took, when it was proved.'),
  provedAt: z.string().describe('When it was proved, ISO 8601 in UTC.'),
  from: z.enum(['nothing', 'cache']).describe('cache: neither pack nor prover has changed since it was proved.'),
  note: z.string().nullable().describe('What went wrong with the cache; a proof never rests on it.'),
  statements: z.array(Claim).describe('Statements with cases: for every client.'),
  relations: z.array(Claim).describe('Statements about two states of one client.'),
  properties: z.array(Claim).describe('Of the pack itself.'),
  plan: z.array(Claim).describe('That what is proposed passes the check; formulas are cases that were gone through.'),
  second: z.array(ConfirmationShape).describe('What a second, independent encoding says of the claims.'),
  elsewhere: z.array(HeldElsewhere).describe('What no formula speaks of, and what holds it.'),
})

/** A proof as it is printed for machines. */
export type PackProveOutput = Frozen<z.infer<typeof PackProveShape>>
