import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../house/root.mjs'

const PACK = join(ROOT, 'packs/sciatica')

/** Every file of the sciatica pack, by name from its folder, in order of name. */
export const packFiles = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(PACK, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.replaceAll('\\', '/'))
      .toSorted()
      .map((name) => [name, readFileSync(join(PACK, name), 'utf8')]),
  )
