import { z } from 'zod'
import { RESPONSES } from '#engine/model/scale.ts'
import { Condition } from './condition.ts'
import { EffectFields, some } from './effect.ts'
import { Dossier, Id, Source, Text, StatementId } from './scalar.ts'

const Because = z.strictObject({ therapist: Text, client: Text.optional() })

/** A rule: red flag, combination, restriction, sign, follow-up finding or course rule. */
export const Rule = z.strictObject({
  id: Id,
  title: Text,
  when: Condition,
  ...EffectFields,
  also: some(z.strictObject({ when: Condition, ...EffectFields, restates: Text.optional() })),
  clearance: Id.optional(),
  ends: Text.optional(),
  after: z.enum(['keep-all', 'not-applicable']).optional(),
  suspected: Text.optional(),
  response: z.enum(RESPONSES).optional(),
  escalates: Text.optional(),
  do: Text.optional(),
  because: Because,
  restates: Text.optional(),
  statements: some(StatementId),
  dossier: Dossier,
  source: Source,
})

/** A rule as written in a pack. */
export type RuleText = z.infer<typeof Rule>
