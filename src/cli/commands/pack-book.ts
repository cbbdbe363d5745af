import { packBook } from '#document/pack-book.ts'
import type { StatementResults } from '#document/book/parts/statements.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { openPack } from '../input/open-pack.ts'
import { fault } from '../problem/fault.ts'
import { refuse } from '../problem/print.ts'
import { keptProof } from '../proofs.ts'

/** What is known of each statement from a proof of this very pack. */
const resultsOf = (edges: Edges, knowledge: Knowledge): StatementResults => {
  const kept = keptProof(edges, knowledge).proof?.proof
  if (kept === undefined) return undefined
  const claims = [...kept.statements, ...kept.relations, ...kept.properties]
  return new Map(claims.map(({ id, outcome, why }) => [id, { outcome: outcome === 'proved' ? 'proved' : 'failed', why }]))
}

/** `ischia pack book`: a whole pack as one HTML document, on standard output or in a file. */
export const book = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const loaded = await openPack(edges, args.words[0] ?? '', 'all')
  if ('faults' in loaded) return refuse(loaded.faults, args.json, edges.err)
  const html = packBook(loaded.pack, resultsOf(edges, loaded.pack.knowledge))
  if (args.output === undefined) return done(html)
  const problem = await edges.writeText(args.output, html)
  if (problem !== undefined) return refuse([fault('ISC-CLI-014', problem, { file: args.output })], args.json, edges.err)
  const { id, version } = loaded.pack.knowledge
  return done(`wrote ${args.output}: the book of ${id} ${version}\n`)
}
