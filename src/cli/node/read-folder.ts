import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BOUNDS } from '#pack/located/parse.ts'
import type { FolderRead } from '../edges.ts'
import { codeOf } from './read-bounded.ts'

/** A pack that is a little too large is told so by the loader; a folder far beyond that is not read at all. */
const MOST_FILES = BOUNDS.files * 5
const MOST_BYTES = BOUNDS.packCharacters * 4
const MOST_LEVELS = 8

interface Listing {
  readonly names: string[]
  bytes: number
}

const list = (folder: string, inside: string, levels: number, into: Listing): void => {
  if (levels > MOST_LEVELS || into.names.length > MOST_FILES) return
  const entries = readdirSync(join(folder, inside), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const name = inside === '' ? entry.name : `${inside}/${entry.name}`
    // Links are not followed, and what is hidden belongs to other programs.
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) list(folder, name, levels + 1, into)
    else if (entry.isFile()) {
      into.names.push(name)
      into.bytes += statSync(join(folder, name)).size
    }
  }
}

const read = (folder: string, wanted: (file: string) => boolean): FolderRead => {
  const listing: Listing = { names: [], bytes: 0 }
  list(folder, '', 0, listing)
  if (listing.names.length > MOST_FILES || listing.bytes > MOST_BYTES) {
    return { fault: 'too-large', says: `${folder} holds more than a pack can: ${listing.names.length} files, ${listing.bytes} bytes` }
  }
  return { files: new Map(listing.names.filter(wanted).map((name) => [name, readFileSync(join(folder, name), 'utf8')])) }
}

/** Reads the wanted files below a folder, names in order. */
export const readFolder = (folder: string, wanted: (file: string) => boolean): FolderRead => {
  try {
    return read(folder, wanted)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return { fault: 'missing', says: `there is no folder ${folder}` }
    if (code === 'ENOTDIR') return { fault: 'not-a-folder', says: `${folder} is a file` }
    return { fault: 'unreadable', says: `${folder} cannot be read (${code})` }
  }
}
