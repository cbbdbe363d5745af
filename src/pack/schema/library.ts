import { z } from 'zod'
import { Condition } from './condition.ts'
import { Effect } from './effect.ts'
import { Dossier, Id, Source, StatementId, Text } from './scalar.ts'

/** First file of a pack. */
export const Manifest = z.strictObject({
  format: z.literal('ischia-pack/1'),
  id: Id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/u, 'a version such as 1.0.0'),
  title: Text,
  languages: z.array(z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/u, 'a language such as en or en-GB')).min(1),
  authors: z.array(Text).min(1),
  licence: Text,
  about: Text,
  review: Text,
  changelog: z.array(z.strictObject({ version: Text, on: Text, says: Text })).min(1),
})

/** A source, once. */
export const SourceEntry = z.strictObject({
  id: z.string().regex(/^[STEO]\d{1,3}[a-z]?$/u, 'a source id such as S14'),
  citation: Text,
  mark: z.enum(['seen', 'memory']),
  status: Text,
})

/** A promise that must hold for every client. */
export const Statement = z.strictObject({
  id: StatementId,
  kind: z.enum(['state', 'plan', 'relation', 'conduct']),
  says: Text,
  restates: z.boolean().default(false),
  cases: z.array(z.strictObject({ when: Condition, then: Effect })).default([]),
  'enforced-by': z.array(Text).default([]),
  dossier: Dossier,
  source: Source,
})

/** A row of the evidence table. */
export const Evidence = z.strictObject({
  id: Id,
  group: Text,
  design: Text,
  population: Text,
  intervention: Text,
  effect: Text,
  certainty: Text,
  meaning: Text,
  dossier: Dossier,
  source: Source,
})

/** A claim that articles make, and what can honestly be said instead. */
export const Claim = z.strictObject({
  id: Id,
  claim: Text,
  verdict: Text,
  evidence: Text,
  certainty: Text,
  show: Text,
  dossier: Dossier,
  source: Source,
})

/** A table of the dossiers that no rule reads but people need. */
export const Reference = z.strictObject({
  id: Id,
  title: Text,
  about: Text.optional(),
  dossier: Dossier,
  entries: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/u, 'an id of letters, digits and hyphens')
          .max(80),
        says: Text,
        cells: z.record(Id, Text).default({}),
        dossier: Dossier.optional(),
        source: Source,
      }),
    )
    .min(1),
})
