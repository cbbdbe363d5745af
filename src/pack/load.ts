import type { Knowledge } from '#engine/model/knowledge.ts'
import { checkMaskLimit, checkSteady, checkTemplates } from './check/completeness.ts'
import { checkFactRings } from './check/fact-ring.ts'
import { checkChosenNumbers } from './check/chosen-numbers.ts'
import { checkSilence } from './check/silence.ts'
import { checkAskedForNothing, checkUnused } from './check/unused.ts'
import { byPlace } from './problem/problem.ts'
import type { Problem } from './problem/problem.ts'
import { readSections } from './read-sections.ts'
import type { Sections } from './read-sections.ts'
import { resolveKnowledge } from './resolve/knowledge.ts'
import { checkReferences } from './resolve/references.ts'
import { createReport, inside } from './resolve/scope.ts'
import type { Located } from './resolve/scope.ts'
import { readVocabulary } from './resolve/vocabulary.ts'
import type { Vocabulary } from './resolve/vocabulary.ts'

/** A pack that loaded: what the engine runs on, and every entry as its author wrote it. */
export interface Pack {
  readonly knowledge: Knowledge
  readonly sections: Sections
}

/** A pack, or everything that is wrong with it, in reading order. */
export type LoadResult = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly problems: readonly Problem[] }

const checkWhole = (words: Vocabulary, knowledge: Knowledge): void => {
  const { report, sections } = words
  const factPlaces = sections.facts.map(({ place }) => place)
  checkFactRings(report, knowledge.facts, factPlaces)
  const safety = [...sections['red-flags'], ...sections.combinations, ...sections.restrictions, ...sections.course]
  const safetyRules = knowledge.rules.filter((rule) => rule.kind !== 'sign' && rule.kind !== 'follow-up')
  checkSilence(report, knowledge.facts, safetyRules, safety)
  checkSteady(report, knowledge.facts, new Set(knowledge.ruleById.keys()), sections.facts)
  checkUnused(report, words.numbers, sections.numbers)
  checkUnused(report, words.actions, sections.actions)
  checkUnused(
    report,
    words.clearances,
    sections.clearances.filter(({ value }) => !value.default),
  )
  checkAskedForNothing(report, words.facts.used, knowledge.facts, sections.facts)
  const [template] = sections['protocols/templates']
  if (template !== undefined) checkTemplates(report, knowledge.presentations, knowledge.templates, template.place)
}

const featuresOf = ({ value, place }: Sections['presentations'][number]): readonly Located<(typeof value.features)[number]>[] =>
  value.features.map((feature, index) => ({ value: feature, place: inside(place, 'features', index) }))

/** Statements repeat their numbers on purpose: a promise that moved with the number it guards would guard nothing. */
const checkNumbers = (words: Vocabulary): void => {
  const { report, sections } = words
  checkChosenNumbers(report, [
    ...sections.presentations.flatMap(featuresOf),
    ...sections.facts,
    ...sections['body/regions'],
    ...sections.motions,
    ...sections.techniques,
    ...sections['technique-cards'],
    ...sections.clearances,
    ...sections.defaults,
    ...sections['red-flags'],
    ...sections.combinations,
    ...sections.restrictions,
    ...sections.signs,
    ...sections['follow-up'],
    ...sections.course,
    ...sections.confidence,
    ...sections['protocols/dose'],
    ...sections['protocols/plan-rules'],
    ...sections['protocols/objective'],
    ...sections['protocols/profiles'],
    ...sections['movements/items'],
    ...sections['movements/sets'],
    ...sections.advice,
  ])
}

/**
 * Loads a pack from its files (names relative to the pack's folder, with `/`). Runs no code from it, follows no link, and
 * tells all problems together. `cases/` and `examples/` hold client files and are read by the client reader.
 */
export const loadPack = (files: ReadonlyMap<string, string>): LoadResult => {
  const { sections, ghosts, problems } = readSections(files)
  if (problems.some(({ code }) => code === 'ISC-PACK-027')) return { ok: false, problems }
  const report = createReport(ghosts)
  const words = readVocabulary(report, sections)
  const knowledge = resolveKnowledge(words)
  checkReferences(words)
  checkNumbers(words)
  for (const [kind, entries] of [
    ['techniques', sections.techniques],
    ['positions', sections['body/positions']],
    ['products', sections.products],
  ] as const) {
    const [first] = entries
    if (first !== undefined) checkMaskLimit(report, kind, entries.length, first.place)
  }
  // With parts missing or entries refused, "nothing uses this" would be noise.
  if (problems.length === 0 && report.problems.length === 0) checkWhole(words, knowledge)
  const all = [...problems, ...report.problems]
  return all.length > 0 ? { ok: false, problems: all.toSorted(byPlace) } : { ok: true, pack: { knowledge, sections } }
}
