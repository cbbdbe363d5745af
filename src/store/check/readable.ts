import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/**
 * Files below a folder in which one of these words can be read: markers that were put into a client's record, in any encoding that
 * keeps their letters (I13). The database itself holds them sealed, so it is looked at as well.
 */
export const checkReadable = (folder: string, words: readonly string[]): readonly Finding[] =>
  filesBelow(folder).flatMap((file) => {
    const bytes = readFileSync(file)
    const seen = words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
    return seen.length === 0 ? [] : [finding('I13', `${seen.length} words of clients can be read in it.`, `file ${file}`)]
  })
