import type { Knowledge } from '#engine/model/knowledge.ts'
import { checkMasks } from './check/completeness.ts'
import { checkChosenNumbers, numberedEntries } from './check/chosen-numbers.ts'
import { checkNameClashes } from './check/name-clashes.ts'
import { checkWhole } from './check/whole.ts'
import { codesLeftOpen } from './parts.ts'
import { byPlace } from './problem/problem.ts'
import type { Problem } from './problem/problem.ts'
import { readSections } from './read-sections.ts'
import type { Gaps, Sections } from './read-sections.ts'
import { resolveKnowledge } from './resolve/knowledge.ts'
import { checkReferences } from './resolve/references.ts'
import { createReport } from './resolve/report.ts'
import type { Report } from './resolve/report.ts'
import { readVocabulary } from './resolve/vocabulary.ts'

/** A pack that loaded: what the engine runs on, and every entry as its author wrote it. */
export interface Pack {
  readonly knowledge: Knowledge
  readonly sections: Sections
}

/** A pack, or everything that is wrong with it, in reading order. */
export type LoadResult = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly problems: readonly Problem[] }

const reportFor = (sections: Sections, { ghosts, lost }: Gaps): Report =>
  createReport({
    ghosts,
    leftOpen: codesLeftOpen(lost),
    groupKinds: new Map(sections.groups.map(({ value }) => [value.id, value.kind])),
  })

/**
 * Loads a pack from its files (names relative to the pack's folder, with `/`). Runs no code from it, follows no link, and
 * tells all problems together. `cases/` and `examples/` hold client files and are read by the client reader.
 */
export const loadPack = (files: ReadonlyMap<string, string>): LoadResult => {
  const read = readSections(files)
  if (read.sections === undefined) return { ok: false, problems: read.problems }
  const { sections, gaps, problems } = read
  const report = reportFor(sections, gaps)
  const words = readVocabulary(report, sections)
  const knowledge = resolveKnowledge(words)
  checkReferences(words)
  checkNameClashes(words)
  checkChosenNumbers(report, numberedEntries(sections))
  checkMasks(words)
  // With parts missing or entries refused, "nothing uses this" would be noise.
  if (problems.length === 0 && report.problems.length === 0) checkWhole(words, knowledge)
  const all = [...problems, ...report.problems]
  return all.length > 0 ? { ok: false, problems: all.toSorted(byPlace) } : { ok: true, pack: { knowledge, sections } }
}
