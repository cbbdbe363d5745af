import { z } from 'zod'
import { Backing, Because, Ground } from './backing.ts'

/** Something that can be asked the reasons of. */
const Outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['status', 'urgency', 'lead', 'minutes', 'pain-ceiling']) }),
  z.strictObject({ kind: z.enum(['cap', 'hold']), site: z.string() }),
  z.strictObject({ kind: z.literal('technique'), technique: z.string(), site: z.string() }),
  z.strictObject({ kind: z.literal('motion'), motion: z.string() }),
  z.strictObject({ kind: z.literal('position'), position: z.string() }),
  z.strictObject({ kind: z.literal('product'), product: z.string() }),
  z.strictObject({ kind: z.literal('action'), action: z.string() }),
])

const Chain = z.strictObject({
  rule: z.string(),
  title: z.string(),
  gives: z.string().describe('What this alone would lead to.'),
  decides: z.boolean(),
  applies: z.enum(['true', 'until-answered', 'steady', 'cleared', 'for-everybody', 'while-incomplete']),
  because: Because,
  grounds: z.array(Ground),
  dossier: z.string(),
  backing: Backing,
})

const WhatIf = z
  .strictObject({
    outcome: Outcome,
    is: z.string(),
    becomes: z.string(),
    changes: z.array(z.strictObject({ fact: z.string(), name: z.string(), from: z.string(), to: z.string() })).min(1),
  })
  .describe('The least change of answers after which the outcome would be another, checked by assessing again.')

/** One outcome with its chains and what would change it. */
export const Explained = z.strictObject({ outcome: Outcome, is: z.string(), chains: z.array(Chain), whatIf: WhatIf.nullable() })
