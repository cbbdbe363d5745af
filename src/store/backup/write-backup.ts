import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { encrypted } from './age/encrypt.ts'
import { END, memberHeader, paddingOf } from './container/tar.ts'
import { bytesOf, writeWhole } from './durable.ts'
import { writeManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'

/** What a backup file is made of. */
export interface WriteBackup {
  readonly manifest: Omit<Manifest, 'body'>
  /** The file that follows the manifest, and what it is. */
  readonly body: { readonly path: string; readonly form: Manifest['body']['form'] }
  readonly authenticationKey: Uint8Array
  readonly recipients: readonly string[]
  readonly target: string
}

/** Names of what is in a backup. Nothing else is ever read from one. */
export const MEMBERS = { manifest: 'manifest.json', sqlite: 'record.sqlite', rows: 'tables.ndjson' } as const

/** Bytes and SHA-256 of a file. */
const fileHash = async (path: string): Promise<{ readonly bytes: number; readonly sha256: string }> => {
  const hash = createHash('sha256')
  for await (const chunk of bytesOf(path)) hash.update(chunk)
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') }
}

async function* container({ manifest, body, authenticationKey }: WriteBackup): AsyncGenerator<Uint8Array> {
  const measured = { form: body.form, ...(await fileHash(body.path)) }
  const text = Buffer.from(writeManifest({ ...manifest, body: measured }, authenticationKey))
  yield memberHeader(MEMBERS.manifest, text.length)
  yield text
  yield new Uint8Array(paddingOf(text.length))
  yield memberHeader(MEMBERS[body.form], measured.bytes)
  yield* bytesOf(body.path)
  yield new Uint8Array(paddingOf(measured.bytes))
  yield END
}

async function* nonEmpty(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) if (chunk.length > 0) yield chunk
}

/** Writes a backup: manifest and body in one file, encrypted while it is written; there wholly or not at all. */
export const writeBackup = async (backup: WriteBackup): Promise<void> => {
  await writeWhole(backup.target, await encrypted(nonEmpty(container(backup)), backup.recipients))
}
