import { z } from 'zod'
import { Id, Line, Reason } from '../fields.ts'
import { ofEpisode } from './kind.ts'

/** Kinds about files that belong to an episode. The file itself is kept sealed beside the record. */
export const ATTACHMENT_KINDS = {
  'attachment.added': ofEpisode(
    z.strictObject({
      attachmentId: Id,
      name: Line,
      mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
      /** Bytes as they are kept, after metadata was stripped. */
      size: z.number().int().positive().max(25_000_000),
      /** Keyed digest of those bytes: names the sealed file. */
      digest: z.string().regex(/^[0-9a-f]{64}$/u, 'a digest in hex'),
    }),
  ),
  'attachment.removed': ofEpisode(z.strictObject({ attachmentId: Id, reason: Reason.optional() })),
}
