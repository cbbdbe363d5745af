import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Environment } from '#config/gather.ts'
import type { Edges, Streams } from '../edges.ts'
import { columnsFor, wantsColour } from '../page/colour.ts'
import type { ColourSettings } from '../page/colour.ts'
import type { Paper } from '../page/render.ts'
import { proofStore } from './proof-store.ts'
import type { CacheSettings } from './proof-store.ts'
import { codeOf, readFileBounded, readStream } from './read-bounded.ts'
import { readFolder } from './read-folder.ts'
import type { Screen } from './screen.ts'

/** The process, as far as the command line sees it. */
export interface World {
  readonly root: string
  readonly env: ColourSettings & CacheSettings & Environment
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

const streamsOf = ({ stdin, stdout, stderr }: World): Streams => ({
  stdin,
  print: (text) => new Promise((done) => (stdout.write === undefined ? done() : void stdout.write(text, done))),
  progress: stderr.isTTY === true ? (text) => void stderr.write?.(text, () => undefined) : undefined,
})

/** Each line takes the place of the one before; in a file or a pipe that would be noise. */
const progressOn =
  ({ progress }: Streams): ((line: string) => void) =>
  (line) =>
    progress?.(`\r\u001B[K${line}`)

/** The edges of a running program. */
export const nodeEdges = (world: World): Edges => {
  const { root, env, stdin, stdout, stderr } = world
  const streams = streamsOf(world)
  return {
    version: versionOf(root),
    packs: join(root, 'packs'),
    readText: (name) => (name === '-' ? readStream(stdin, 'standard input') : readFileBounded(name)),
    readFolder: async (name, wanted) => readFolder(name, wanted),
    foldersIn: async (name) => foldersIn(name),
    writeText: async (name, text) => writeText(name, text),
    proofs: proofStore(root, env),
    now: () => new Date().toISOString(),
    within: (folder, name) => join(folder, name),
    streams,
    progress: progressOn(streams),
    // Loaded when a server starts: other commands need none of it.
    host: async () => (await import('./host.ts')).nodeHost(env, streams, stderr),
    out: paperFor(env, stdout),
    err: paperFor(env, stderr),
  }
}
