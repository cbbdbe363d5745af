import { join } from 'node:path'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { loadPack } from '#pack/load.ts'
import { formatProblem } from '#pack/problem/problem.ts'
import { readTree } from './files.ts'

const TINY = join(import.meta.dirname, '../packs/tiny')

/** The files of the tiny pack, with others laid over them. */
export const tinyFiles = (over: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> =>
  new Map([...readTree(TINY), ...Object.entries(over)])

/** The tiny pack, resolved, with files laid over it. Fails where it does not load. */
export const tinyKnowledge = (over: Readonly<Record<string, string>> = {}): Knowledge => {
  const loaded = loadPack(tinyFiles(over))
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'))
  return loaded.pack.knowledge
}
