import { join } from 'node:path'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { once } from '#engine/once.ts'
import { loadPack } from '#pack/load.ts'
import type { Pack } from '#pack/load.ts'
import { formatProblem } from '#pack/problem/problem.ts'
import { readTree } from './files.ts'

const ROOT = join(import.meta.dirname, '../..')

type Files = ReadonlyMap<string, string>

/** A pack that must load; what is wrong with it is told. */
const packFrom = (files: Files): Pack => {
  const loaded = loadPack(files)
  if (!loaded.ok) throw new TypeError(`the pack does not load:\n${loaded.problems.map(formatProblem).join('\n')}`)
  return loaded.pack
}

/** The files of the sciatica pack. */
export const sciaticaFiles: () => Files = once(() => readTree(join(ROOT, 'packs/sciatica')))

/** The sciatica pack, loaded once for each test file. */
export const sciaticaPack: () => Pack = once(() => packFrom(sciaticaFiles()))

/** The sciatica pack as the engine runs it. */
export const sciatica = (): Knowledge => sciaticaPack().knowledge

/** A part stands in one file or in one folder: a file moves into the folder that a test adds to. */
const besides = (name: string, over: readonly string[]): string => {
  const folder = name.replace(/\.yaml$/u, '/')
  return over.some((added) => added.startsWith(folder)) ? `${folder}tiny.yaml` : name
}

/** The files of the made-up pack about stiff shoulders, with others laid over them or beside them. */
export const tinyFiles = (over: Readonly<Record<string, string>> = {}): Files => {
  const own = [...readTree(join(ROOT, 'test/packs/tiny'))].map(([name, text]) => [besides(name, Object.keys(over)), text] as const)
  return new Map([...own, ...Object.entries(over)])
}

/** The made-up pack, with further files where a test needs further facts or rules. */
const tinyPack = (over?: Readonly<Record<string, string>>): Pack => packFrom(tinyFiles(over))

/** The made-up pack as the engine runs it. */
export const tiny = (over?: Readonly<Record<string, string>>): Knowledge => tinyPack(over).knowledge
