import { z } from 'zod'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import { LIMIT_KINDS, MOVES } from '#recall/screen/outcome.ts'
import { PackRef } from './backing.ts'
import type { Frozen } from './frozen.ts'

const Count = z.int().min(0)
const Entries = z.array(z.string()).describe('Changes of the pack that brought it about; `key` in `ischia pack diff --json`.')
const Move = z.enum(MOVES).describe('Which way; differs: stricter in one thing and looser in another.')
const Kind = z.enum(['rule', 'question', 'everybody']).describe('question: one that has to be answered in one version only.')

const Standing = z.strictObject({
  status: z.enum(STATUSES),
  urgency: z.enum(URGENCIES),
  complete: z.boolean().describe('Every mandatory question has an answer.'),
})

/** What a move can come to for somebody with a plan. */
const COMES_TO = ['stopped', 'emergency', 'paused', 'recheck', 'freed'] as const

/** A client of whom the two versions do not think alike. */
const ClientLine = z.strictObject({
  kind: z.literal('client'),
  id: z.union([z.string(), z.int()]).nullable().describe('As the line has it.'),
  file: z.string(),
  line: z.int().min(1).describe('Counted from 1.'),
  move: Move,
  before: Standing,
  after: Standing,
  limits: z.array(z.enum(LIMIT_KINDS)).describe('Limits that are not the same.'),
  comes: z
    .array(z.enum(COMES_TO))
    .describe('stopped, emergency, paused: now, and not before; recheck: a plan has to be checked again; freed: may be worked on again.'),
  causes: z.array(z.strictObject({ kind: Kind, id: z.string(), move: Move, entries: Entries })),
})

/** A line that was skipped. */
const SkippedLine = z.strictObject({
  kind: z.literal('skipped'),
  file: z.string(),
  line: z.int().min(1),
  code: z.string().describe('Permanent code.'),
  message: z.string(),
})

/** One line of what `ischia recall` puts out. */
export const RecallLineShape = z.discriminatedUnion('kind', [ClientLine, SkippedLine])

const Moves = {
  stricter: Count,
  looser: Count,
  differs: Count,
  stopped: Count.describe('Now stopped, and were not.'),
  emergency: Count.describe('Now an emergency, and were none.'),
  paused: Count.describe('Now paused, and could be worked on.'),
  recheck: Count.describe('Can still be worked on, inside other limits: a plan has to be checked again.'),
  freed: Count.describe('Can be worked on again.'),
}

const Side = z.strictObject({ ...PackRef.shape, hash: z.string().describe('SHA-256 of the files of the pack.') })

/** What `ischia recall --json` says in the end. */
export const RecallShape = z.strictObject({
  format: z.literal('ischia-recall/1'),
  from: Side,
  to: Side,
  files: z.array(z.string()),
  clients: Count.describe('Clients that were screened with both versions.'),
  same: Count,
  ...Moves,
  causes: z
    .array(z.strictObject({ kind: Kind, id: z.string(), title: z.string(), ...Moves, entries: Entries }))
    .describe('What moved clients, the one that made most of them stricter first. A client may have several causes.'),
  skipped: z.strictObject({
    lines: Count,
    codes: z.record(z.string(), Count),
    first: z.array(z.strictObject({ file: z.string(), line: Count, code: z.string(), message: z.string() })),
  }),
})

/** A recall as it is printed for machines. */
export type RecallOutput = Frozen<z.infer<typeof RecallShape>>
/** One line of a recall. */
export type RecallLine = Frozen<z.infer<typeof RecallLineShape>>
