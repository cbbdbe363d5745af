import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ProofStore } from '../edges.ts'
import { codeOf } from './read-bounded.ts'
import { readFolder } from './read-folder.ts'

/** Where the environment says that a user keeps what can be made again. Source: XDG Base Directory Specification. */
export interface CacheSettings {
  readonly XDG_CACHE_HOME?: string | undefined
  readonly HOME?: string | undefined
}

const folderFor = ({ XDG_CACHE_HOME, HOME }: CacheSettings): string | undefined => {
  // A relative name is to be ignored, says the specification.
  if (XDG_CACHE_HOME?.startsWith('/') === true) return join(XDG_CACHE_HOME, 'ischia', 'proofs')
  return HOME === undefined || HOME === '' ? undefined : join(HOME, '.cache', 'ischia', 'proofs')
}

const readText = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'unknown') throw error
    return undefined
  }
}

/** What a proof hangs on besides the pack: how it is read, translated and judged, and the versions of what is installed. */
const PROVER = /^(?:engine|pack|proof)\/.*(?<!\.test)\.ts$/u

const proverOf = (root: string): string | undefined => {
  const read = readFolder(join(root, 'src'), (name) => PROVER.test(name))
  const installed = readText(join(root, 'package-lock.json'))
  if ('fault' in read || installed === undefined) return undefined
  const hash = createHash('sha256').update(installed)
  for (const [name, text] of read.files) hash.update(`${name}\n${text}\n`)
  return hash.digest('hex')
}

/** Written beside and moved into place, so that nobody ever reads half of it. */
const writeText = (folder: string, name: string, text: string): string | undefined => {
  try {
    mkdirSync(folder, { recursive: true })
    const draft = join(folder, `${name}.${process.pid}`)
    writeFileSync(draft, text)
    renameSync(draft, join(folder, name))
    return undefined
  } catch (error) {
    return `${folder} cannot be written (${codeOf(error)})`
  }
}

/** The user's cache of proofs; undefined where the environment knows no place for one. */
export const proofStore = (root: string, env: CacheSettings): ProofStore | undefined => {
  const folder = folderFor(env)
  if (folder === undefined) return undefined
  return {
    prover: () => proverOf(root),
    read: (name) => readText(join(folder, name)),
    write: (name, text) => writeText(folder, name, text),
  }
}
