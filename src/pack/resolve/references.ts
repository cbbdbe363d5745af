import { inside, lookUp, lookUpAll } from './scope.ts'
import { factsOf } from './conditions.ts'
import type { Place } from './scope.ts'
import { regionsOf } from './targets.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Checks references of the parts that people read and no rule does: tests, chart, evidence, claims, tables, measures. */
export const checkReferences = (words: Vocabulary): void => {
  const { sections, report, backing, body } = words
  const cited = (entry: { readonly value: { readonly source: readonly string[] }; readonly place: Place }): void => {
    backing(entry.value.source, inside(entry.place, 'source'))
  }
  for (const entry of [
    ...sections.numbers,
    ...sections.groups,
    ...sections.intake,
    ...sections.defaults,
    ...sections['body/levels'],
    ...sections['body/positions'],
    ...sections['body/regions'],
    ...sections['body/roots'],
    ...sections['body/chart'],
    ...sections.motions,
    ...sections.products,
    ...sections.techniques,
    ...sections.clearances,
    ...sections.confidence,
    ...sections.examination,
    ...sections['protocols/templates'],
    ...sections['protocols/objective'],
    ...sections.measures,
    ...sections.evidence,
    ...sections.claims,
  ]) {
    cited(entry)
  }
  for (const { value, place } of sections['body/regions']) {
    if (value.consent !== undefined) lookUp(report, words.actions, value.consent, inside(place, 'consent'))
  }
  for (const { value, place } of sections.reference) {
    for (const [index, row] of value.entries.entries()) backing(row.source, inside(place, 'entries', index, 'source'))
  }
  for (const { value, place } of sections.examination) {
    for (const [index, name] of value.records.entries()) {
      factsOf({ report, facts: words.facts, groups: words.groups.facts }, name, inside(place, 'records', index))
    }
    lookUpAll(report, words.presentations, value.presentations, inside(place, 'presentations'))
  }
  for (const { value, place } of sections['body/chart']) {
    if (value.region !== undefined) regionsOf(body, value.region, inside(place, 'region'))
    if (value.question !== undefined) lookUp(report, words.facts, value.question, inside(place, 'question'))
  }
}
