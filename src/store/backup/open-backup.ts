import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { Fault } from '#edges/fault.ts'
import { decrypted } from './age/decrypt.ts'
import { byteReader } from './container/byte-reader.ts'
import type { ByteReader } from './container/byte-reader.ts'
import { BLOCK, END, paddingOf, readHeader } from './container/tar.ts'
import { bytesOf } from './durable.ts'
import { BACKUP_FAULTS } from './faults.ts'
import { readManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { MEMBERS } from './write-backup.ts'

/** What is needed to open a backup file. */
export interface OpenBackup {
  readonly source: string
  /** The recovery identity, or the one of the run that wrote it. */
  readonly identity: string
  readonly authenticationKey: Uint8Array
  /** Where its body is put: a new file, readable by its owner alone. */
  readonly target: string
}

const MOST_MANIFEST = 1_000_000

const unreadable = (place: string): Fault => new Fault(BACKUP_FAULTS.unreadable, { place })

const headerOf = async (reader: ByteReader, place: string): Promise<{ readonly name: string; readonly size: number }> => {
  const block = await reader.exactly(BLOCK)
  const header = block === undefined ? undefined : readHeader(block)
  if (header === undefined) throw unreadable(place)
  return header
}

const manifestIn = async (reader: ByteReader, key: Uint8Array): Promise<Manifest> => {
  const { name, size } = await headerOf(reader, MEMBERS.manifest)
  if (name !== MEMBERS.manifest || size > MOST_MANIFEST) throw unreadable(MEMBERS.manifest)
  const text = await reader.exactly(size)
  if (text === undefined || (await reader.exactly(paddingOf(size))) === undefined) throw unreadable(MEMBERS.manifest)
  return readManifest(Buffer.from(text).toString(), key)
}

const putBody = async (reader: ByteReader, { body }: Manifest, target: string): Promise<void> => {
  const { name, size } = await headerOf(reader, 'body')
  if (name !== MEMBERS[body.form] || size !== body.bytes) throw new Fault(BACKUP_FAULTS.contents, { place: 'body' })
  const hash = createHash('sha256')
  const file = await open(target, 'wx', 0o600)
  try {
    const whole = await reader.pass(size, async (chunk) => {
      hash.update(chunk)
      await file.write(chunk)
    })
    if (!whole) throw unreadable('body')
    await file.sync()
  } finally {
    await file.close()
  }
  if (hash.digest('hex') !== body.sha256) throw new Fault(BACKUP_FAULTS.contents, { place: 'body' })
}

const demandEnd = async (reader: ByteReader, { body }: Manifest): Promise<void> => {
  const rest = await reader.exactly(paddingOf(body.bytes) + END.length)
  if (rest === undefined || rest.some((byte) => byte !== 0) || !(await reader.atEnd())) throw unreadable('end')
}

/**
 * Opens a backup and puts its body into a file. Refuses one that is cut off, changed, exchanged or written by somebody else; only then
 * does anybody look into the body. Names in the file are compared, never used as paths.
 */
export const openBackup = async ({ source, identity, authenticationKey, target }: OpenBackup): Promise<Manifest> => {
  const reader = byteReader(await decrypted(bytesOf(source), identity))
  const manifest = await manifestIn(reader, authenticationKey)
  await putBody(reader, manifest, target)
  await demandEnd(reader, manifest)
  return manifest
}
