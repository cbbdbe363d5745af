import { createHash } from 'node:crypto'
import { isClientFile } from '#pack/files.ts'

/** SHA-256 of the files of a pack, by name and text; its cases and examples decide nothing and are left out. */
export const packHash = (files: ReadonlyMap<string, string>): string => {
  const hash = createHash('sha256')
  for (const [name, text] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isClientFile(name)) hash.update(`${name}\n${Buffer.byteLength(text)}\n`).update(text)
  }
  return hash.digest('hex')
}
