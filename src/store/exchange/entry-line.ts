import { z } from 'zod'
import type { EntryHeader, Json } from '#care/record/entry.ts'

const TEXT = z.string().max(1_000)
const HASH = z.string().regex(/^[0-9a-f]{64}$/u)
const COUNT = z.int().min(1)

/** One line of `entries.ndjson`: an entry with everything its hash is made of. */
export const ENTRY_LINE = z.strictObject({
  clinicId: TEXT.describe('The clinic.'),
  entryId: TEXT.describe('Made where the entry was written.'),
  stream: z
    .strictObject({ kind: z.enum(['clinic', 'client', 'episode']), id: TEXT, clientId: TEXT.optional() })
    .describe('What it is about; entries of one stream form a chain.'),
  sequence: COUNT.describe('Number in its stream, from 1, without gaps.'),
  position: COUNT.describe('Number in its clinic, from 1, without gaps: the order in which entries were accepted.'),
  kind: TEXT,
  version: z.int(),
  authorId: TEXT.describe('Person, link or task that wrote it.'),
  device: z.strictObject({ deviceId: TEXT, sequence: z.int() }).nullable(),
  happenedAt: TEXT,
  arrivedAt: TEXT,
  supersedes: TEXT.nullable().describe('The entry it amends or withdraws.'),
  signed: z.boolean(),
  bodyHash: HASH.describe('SHA-256 over the 32 bytes of the salt and the body as canonical JSON (RFC 8785).'),
  previousHash: HASH,
  hash: HASH.describe('SHA-256 over the header as canonical JSON.'),
  content: z.union([
    z.strictObject({ salt: z.base64(), body: z.json() }),
    z.strictObject({ erased: z.literal(true), sealed: z.base64().describe('What is left of it; its key was destroyed on purpose.') }),
  ]),
})

/** An exported entry. */
export type EntryLine = z.infer<typeof ENTRY_LINE>

/** What an entry holds, opened. */
export interface OpenContent {
  readonly salt: Uint8Array
  readonly body: Json
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** The line of an entry; without content: its key was destroyed, and what is sealed stays sealed. */
export const lineOf = (header: EntryHeader, content: OpenContent | undefined, sealed: Uint8Array): string => {
  const { device = null, supersedes = null, ...rest } = header
  const held = content === undefined ? { erased: true, sealed: base64(sealed) } : { salt: base64(content.salt), body: content.body }
  return `${JSON.stringify({ ...rest, device, supersedes, content: held })}\n`
}

/** The header of a line. */
export const headerOfLine = ({ device, supersedes, stream, ...line }: EntryLine): EntryHeader => ({
  clinicId: line.clinicId,
  entryId: line.entryId,
  stream: { kind: stream.kind, id: stream.id, ...(stream.clientId === undefined ? {} : { clientId: stream.clientId }) },
  sequence: line.sequence,
  position: line.position,
  kind: line.kind,
  version: line.version,
  authorId: line.authorId,
  device: device ?? undefined,
  happenedAt: line.happenedAt,
  arrivedAt: line.arrivedAt,
  supersedes: supersedes ?? undefined,
  signed: line.signed,
  bodyHash: line.bodyHash,
  previousHash: line.previousHash,
  hash: line.hash,
})
