import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { loadPack } from '#pack/load.ts'
import type { Pack } from '#pack/load.ts'
import { formatProblem } from '#pack/problem/problem.ts'
import { ROOT } from '../house/root.mjs'

const FOLDER = join(ROOT, 'packs/sciatica')

/** Every file of the sciatica pack, by name from its folder, in order of name. */
export const sciaticaFiles = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.replaceAll('\\', '/'))
      .toSorted()
      .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
  )

/** The sciatica pack; with a fault in it nothing can be generated. */
export const sciaticaPack = (files: ReadonlyMap<string, string>): Pack => {
  const loaded = loadPack(files)
  if (!loaded.ok) throw new Error(`the pack does not load:\n${loaded.problems.map(formatProblem).join('\n')}`)
  return loaded.pack
}
