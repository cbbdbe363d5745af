import type { Arguments } from '../command-line/arguments.ts'
import { builtText } from '../built/write-built.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { openPack } from '../input/open-pack.ts'
import { fault } from '../problem/fault.ts'
import { refuse } from '../problem/print.ts'

/** `ischia pack build`: a pack read and compiled once, in a file. */
export const build = async (args: Arguments, edges: Edges): Promise<Ran> => {
  if (args.output === undefined) return refuse([fault('ISC-CLI-005', 'pack build needs -o FILE')], args.json, edges.err)
  const loaded = await openPack(edges, args.words[0] ?? '', 'rules')
  if ('faults' in loaded) return refuse(loaded.faults, args.json, edges.err)
  const { knowledge } = loaded.pack
  const text = builtText(knowledge, edges.version)
  const problem = await edges.writeText(args.output, text)
  if (problem !== undefined) return refuse([fault('ISC-CLI-014', problem, { file: args.output })], args.json, edges.err)
  return done(`wrote ${args.output}: ${knowledge.id} ${knowledge.version}, ${Math.round(Buffer.byteLength(text) / 1024)} kB\n`)
}
