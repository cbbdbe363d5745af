import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Fault } from '#edges/fault.ts'
import { EXCHANGE_FAULTS } from './faults.ts'
import type { ExportManifest } from './manifest.ts'

type FileNote = ExportManifest['files'][number]

/** A folder that an export is written to. */
export interface ExportFolder {
  /** Writes a file of the parts, one after another; readable by its owner alone. */
  readonly write: (name: string, parts: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>) => Promise<void>
  /** What was written so far. */
  readonly files: () => readonly FileNote[]
}

const writeParts = async (
  file: FileHandle,
  parts: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<Omit<FileNote, 'name'>> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const part of parts) {
    const data = Buffer.from(part)
    hash.update(data)
    bytes += data.length
    await file.write(data)
  }
  await file.sync()
  return { bytes, sha256: hash.digest('hex') }
}

/** Opens a new or empty folder to export into. */
export const exportFolder = async (folder: string): Promise<ExportFolder> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) throw new Fault(EXCHANGE_FAULTS.notEmpty)
  const notes: FileNote[] = []
  return {
    files: () => notes,
    write: async (name, parts) => {
      await mkdir(dirname(join(folder, name)), { recursive: true, mode: 0o700 })
      const file = await open(join(folder, name), 'wx', 0o600)
      try {
        notes.push({ name, ...(await writeParts(file, parts)) })
      } finally {
        await file.close()
      }
    },
  }
}

/** Removes an export that could not be finished: half of one must not be taken for a whole. */
export const dropExport = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder).catch(() => [])) await rm(join(folder, name), { recursive: true, force: true })
}

// Names come from a file somebody else may have written: only those an export has, never a way out of the folder.
const PLAIN = /^(?:[\w.-]+\/){0,2}[\w.-]+$/u
const isInside = (name: string): boolean => PLAIN.test(name) && !name.split('/').some((part) => part === '..' || part === '.')

const noteOf = async (folder: string, name: string): Promise<Omit<FileNote, 'name'> | undefined> => {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of createReadStream(join(folder, name))) {
      if (!(chunk instanceof Uint8Array)) return undefined
      hash.update(chunk)
      bytes += chunk.length
    }
    return { bytes, sha256: hash.digest('hex') }
  } catch {
    return undefined
  }
}

/** Refuses an export of which a file is missing, cut off or changed. */
export const demandWhole = async (folder: string, { files }: ExportManifest): Promise<void> => {
  for (const { name, bytes, sha256 } of files) {
    const there = isInside(name) ? await noteOf(folder, name) : undefined
    if (there?.bytes !== bytes || there.sha256 !== sha256)
      throw new Fault(EXCHANGE_FAULTS.changed, { place: isInside(name) ? name : 'manifest.json' })
  }
}

/** The lines of a file of an export. */
export const linesIn = (folder: string, name: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(join(folder, name)), crlfDelay: Number.POSITIVE_INFINITY })
