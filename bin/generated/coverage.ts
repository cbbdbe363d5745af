import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { coveragePage } from '#document/coverage/page.ts'
import { ROOT } from '../house/root.mjs'
import { sciaticaFiles, sciaticaPack } from './sciatica.ts'

const INVENTORY = join(ROOT, 'docs/clinical-safety/dossier-inventory.yaml')

/** The page that shows where each named thing of the dossiers lives in the sciatica pack. */
export const coverageText = (): string => {
  const files = sciaticaFiles()
  const clientFiles = [...files.keys()].filter((name) => /^(?:cases|examples)\//u.test(name))
  return coveragePage(readFileSync(INVENTORY, 'utf8'), sciaticaPack(files).sections, clientFiles)
}
