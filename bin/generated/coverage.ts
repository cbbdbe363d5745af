import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { coveragePage } from '#document/coverage/page.ts'
import { loadPack } from '#pack/load.ts'
import { formatProblem } from '#pack/problem/problem.ts'
import { ROOT } from '../house/root.mjs'

const PACK = join(ROOT, 'packs/sciatica')
const INVENTORY = join(ROOT, 'docs/clinical-safety/dossier-inventory.yaml')

const packFiles = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(PACK, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.replaceAll('\\', '/'))
      .toSorted()
      .map((name) => [name, readFileSync(join(PACK, name), 'utf8')]),
  )

/** The page that shows where each named thing of the dossiers lives in the sciatica pack. */
export const coverageText = (): string => {
  const files = packFiles()
  const loaded = loadPack(files)
  if (!loaded.ok) throw new Error(`the pack does not load:\n${loaded.problems.map(formatProblem).join('\n')}`)
  const clientFiles = [...files.keys()].filter((name) => /^(?:cases|examples)\//u.test(name))
  return coveragePage(readFileSync(INVENTORY, 'utf8'), loaded.pack.sections, clientFiles)
}
