import { createHash } from 'node:crypto'
import { canonical } from '#care/record/canonical.ts'
import type { EntryHeader, Json } from '#care/record/entry.ts'

/** What stands before the first entry of a chain. */
export const NO_HASH = '0'.repeat(64)

/** SHA-256 of a text, hex. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex')

/** Hash of a body that cannot be guessed from it, as its salt is sealed with the body. */
export const hashBody = (salt: Uint8Array, body: Json): string => createHash('sha256').update(salt).update(canonical(body)).digest('hex')

/** Hash of a header, which holds the hash of the body and of the header before it. */
export const hashHeader = (header: Omit<EntryHeader, 'hash'>): string =>
  sha256(
    canonical({
      clinic: header.clinicId,
      entry: header.entryId,
      stream: header.stream.id,
      streamKind: header.stream.kind,
      client: header.stream.clientId ?? null,
      sequence: header.sequence,
      position: header.position,
      kind: header.kind,
      version: header.version,
      author: header.authorId,
      device: header.device === undefined ? null : { id: header.device.deviceId, sequence: header.device.sequence },
      happenedAt: header.happenedAt,
      arrivedAt: header.arrivedAt,
      supersedes: header.supersedes ?? null,
      signed: header.signed,
      body: header.bodyHash,
      previous: header.previousHash,
    }),
  )
