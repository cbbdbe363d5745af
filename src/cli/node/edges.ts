import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Edges } from '../edges.ts'
import { columnsFor, wantsColour } from '../page/colour.ts'
import type { ColourSettings } from '../page/colour.ts'
import type { Paper } from '../page/render.ts'
import { codeOf, readFileBounded, readStream } from './read-bounded.ts'
import { readFolder } from './read-folder.ts'

/** What of a stream matters for printing on it. */
interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write?: (text: string) => unknown
}

/** The process, as far as the command line sees it. */
export interface World {
  readonly root: string
  readonly env: ColourSettings
  readonly stdin: Readable
  readonly stdout: Screen
  readonly stderr: Screen
}

const paperFor = (env: ColourSettings, { isTTY = false, columns }: Screen): Paper => ({
  columns: columnsFor(isTTY ? columns : undefined),
  colour: wantsColour(env, isTTY),
})

const versionOf = (root: string): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0'
}

const foldersIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted()
  } catch (error) {
    if (codeOf(error) === 'unknown') throw error
    return []
  }
}

const writeText = (name: string, text: string): string | undefined => {
  try {
    writeFileSync(name, text)
    return undefined
  } catch (error) {
    return `${name} cannot be written (${codeOf(error)})`
  }
}

/** Only on a terminal: in a file or a pipe a line that overwrites itself is noise. */
const progressOn =
  (screen: Screen): ((line: string) => void) =>
  (line) => {
    if (screen.isTTY === true) screen.write?.(`\r\u001B[K${line}`)
  }

/** The edges of a running program. */
export const nodeEdges = ({ root, env, stdin, stdout, stderr }: World): Edges => ({
  version: versionOf(root),
  packs: join(root, 'packs'),
  readText: (name) => (name === '-' ? readStream(stdin, 'standard input') : readFileBounded(name)),
  readFolder: async (name, wanted) => readFolder(name, wanted),
  foldersIn: async (name) => foldersIn(name),
  writeText: async (name, text) => writeText(name, text),
  within: (folder, name) => join(folder, name),
  progress: progressOn(stderr),
  out: paperFor(env, stdout),
  err: paperFor(env, stderr),
})
