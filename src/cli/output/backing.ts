import { z } from 'zod'

/** What something rests on. */
export const Backing = z
  .strictObject({
    citations: z.array(z.strictObject({ source: z.string(), mark: z.enum(['seen', 'memory']) })),
    memory: z.boolean().describe('Ordinary professional knowledge, not re-checked against a document.'),
    design: z.boolean().describe('A design choice: no source gives exactly this; the cautious option was taken.'),
  })
  .describe('Sources with their marks: read in the source (seen) or attributed from memory.')

/** Why something stands in a plan. */
export const Reason = z.strictObject({ says: z.string(), rules: z.array(z.string()), backing: Backing })

/** A sentence for each reader. */
export const Because = z.strictObject({ therapist: z.string(), client: z.string().optional() })

/** An answer behind a rule. */
export const Ground = z.strictObject({
  fact: z.string(),
  value: z.string(),
  from: z.enum(['given', 'assumed', 'held', 'derived', 'history', 'unanswered']),
})

/** Which knowledge decided. */
export const PackRef = z.strictObject({ id: z.string(), version: z.string() })

/** A calendar day. */
export const Day = z.iso.date()
