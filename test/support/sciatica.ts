import { join } from 'node:path'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { loadPack } from '#pack/load.ts'
import { readTree } from './files.ts'

/** Loads a pack that must load; the folder is given from the root of the checkout. */
const knowledgeOf = (folder: string): Knowledge => {
  const loaded = loadPack(readTree(join(import.meta.dirname, '..', '..', folder)))
  if (!loaded.ok)
    throw new Error(`${folder} does not load:\n${loaded.problems.map(({ code, message }) => `${code} ${message}`).join('\n')}`)
  return loaded.pack.knowledge
}

/** The sciatica pack, loaded once for each test file. */
export const SCIATICA = knowledgeOf('packs/sciatica')
