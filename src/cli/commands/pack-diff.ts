import { diffPacks } from '#recall/diff/diff-packs.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { openVersions } from '../input/open-versions.ts'
import type { PackDiffOutput } from '../output/pack-diff.ts'
import { render } from '../page/render.ts'
import { refuse } from '../problem/print.ts'
import { packDiff } from '../view/pack-diff.ts'

/** `ischia pack diff`: what a new version of a pack asks that the old one did not, and the other way round. */
export const diff = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const [from = '', to = ''] = args.words
  const versions = await openVersions(edges, from, to)
  if ('faults' in versions) return refuse(versions.faults, args.json, edges.err)
  const [before, after] = [versions.before.pack, versions.after.pack]
  const output: PackDiffOutput = {
    format: 'ischia-pack-diff/1',
    from: { id: before.knowledge.id, version: before.knowledge.version },
    to: { id: after.knowledge.id, version: after.knowledge.version },
    entries: diffPacks(before, after),
  }
  return done(args.json ? `${JSON.stringify(output, null, 2)}\n` : render(packDiff(output, args), edges.out))
}
