import { factsOf } from './facts-named.ts'
import { lookUp, lookUpAll } from './names.ts'
import { inside } from './place.ts'
import type { Located } from './place.ts'
import { regionsOf } from './targets.ts'
import type { Vocabulary } from './vocabulary.ts'

type Sourced = Located<{ readonly source: readonly string[] }>

/** Entries whose sources nothing else reads. */
const sourced = ({ sections }: Vocabulary): readonly Sourced[] => [
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
]

const checkSources = (words: Vocabulary): void => {
  for (const { value, place } of sourced(words)) words.backing(value.source, inside(place, 'source'))
  for (const { value, place } of words.sections.reference) {
    for (const [index, row] of value.entries.entries()) words.backing(row.source, inside(place, 'entries', index, 'source'))
  }
}

const checkTests = ({ report, sections, facts, groups, presentations }: Vocabulary): void => {
  for (const { value, place } of sections.examination) {
    for (const [index, name] of value.records.entries())
      factsOf({ report, facts, groups: groups.facts }, name, inside(place, 'records', index))
    lookUpAll(report, presentations, value.presentations, inside(place, 'presentations'))
  }
}

const checkBody = ({ report, sections, actions, facts, body }: Vocabulary): void => {
  for (const { value, place } of sections['body/regions']) {
    if (value.consent !== undefined) lookUp(report, actions, value.consent, inside(place, 'consent'))
  }
  for (const { value, place } of sections['body/chart']) {
    if (value.region !== undefined) regionsOf(body, value.region, inside(place, 'region'))
    if (value.question !== undefined) lookUp(report, facts, value.question, inside(place, 'question'))
  }
}

/** Checks references of the parts that people read and no rule does: sources, tests, the body chart. */
export const checkReferences = (words: Vocabulary): void => {
  checkSources(words)
  checkTests(words)
  checkBody(words)
}
