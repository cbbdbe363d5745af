import { z } from 'zod'

const HASH = z.string().regex(/^[0-9a-f]{64}$/u)
const COUNT = z.int().min(0)

/** `manifest.json` of an export. */
export const EXPORT_MANIFEST = z.strictObject({
  format: z.literal('ischia-export'),
  version: z.literal(1),
  program: z.string().describe('Version of the program that wrote it.'),
  clinicId: z.uuid(),
  openedAt: z.string().describe('When the clinic was opened.'),
  takenAt: z.string().describe('The moment at which everything in it stood.'),
  entries: COUNT,
  auditLines: COUNT,
  erased: z.array(z.string()).describe('Clients whose key was destroyed on purpose.'),
  files: z
    .array(z.strictObject({ name: z.string().max(300), bytes: COUNT, sha256: HASH }))
    .describe('Every other file, by its path in the folder, with its size and SHA-256.'),
})

/** What an export says of itself. */
export type ExportManifest = z.infer<typeof EXPORT_MANIFEST>

/** One line of `files.ndjson`: an attachment and where it lies in the folder. */
export const FILE_LINE = z.strictObject({
  clientId: z.uuid(),
  digest: HASH.describe('The name its entry knows it by: HMAC-SHA-256 under the secret of its client.'),
  file: z.string().max(300),
})

/** One line of `file-secrets.ndjson`: the secret that names the files of a client. */
export const SECRET_LINE = z.strictObject({ clientId: z.uuid(), secret: z.base64() })

/** One line of `audit.ndjson`, as it is in the database. */
export const AUDIT_LINE = z.strictObject({
  clinic_id: z.uuid(),
  sequence: COUNT,
  at: z.string(),
  actor_kind: z.string(),
  actor_id: z.string(),
  action: z.string(),
  client_id: z.string().nullable(),
  subject_id: z.string().nullable(),
  request_id: z.string(),
  reason: z.string().nullable(),
  previous_hash: HASH,
  hash: HASH,
})
