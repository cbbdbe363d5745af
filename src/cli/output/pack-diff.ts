import { z } from 'zod'
import { PackRef } from './backing.ts'
import type { Frozen } from './frozen.ts'

const Caution = z
  .enum(['stricter', 'looser', 'both', 'other', 'words'])
  .describe('both: stricter for some and looser for others, or not to be told; other: no matter of caution; words: only words or sources.')

const Sources = z
  .array(z.string())
  .nullable()
  .describe('Source ids; with m: quoted from memory; M: from memory, no document; D: a design choice. Null where the entry is not there.')

const Change = z.strictObject({
  what: z.string(),
  caution: Caution,
  from: z.string().nullable().describe('In words; null where it is new.'),
  to: z.string().nullable().describe('In words; null where it is gone.'),
})

const Entry = z.strictObject({
  key: z.string().describe('Part and id: how a recall names this change.'),
  part: z.string(),
  id: z.string(),
  title: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  caution: Caution,
  changes: z.array(Change),
  through: z.array(z.string()).describe('Groups and numbers that changed and that this entry is written with.'),
  sources: z.strictObject({ from: Sources, to: Sources }),
})

/** What `ischia pack diff --json` prints. */
export const PackDiffShape = z.strictObject({
  format: z.literal('ischia-pack-diff/1'),
  from: PackRef,
  to: PackRef,
  entries: z.array(Entry).describe('What makes anybody stricter first.'),
})

/** The difference of two packs as it is printed for machines. */
export type PackDiffOutput = Frozen<z.infer<typeof PackDiffShape>>
