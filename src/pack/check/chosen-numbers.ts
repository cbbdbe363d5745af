import { isPlainMap, valueAt } from '../located/value.ts'
import type { Path, PlainValue } from '../located/value.ts'
import type { Sections } from '../read-sections.ts'
import type { Report } from '../resolve/report.ts'
import { inside } from '../resolve/place.ts'
import type { Located } from '../resolve/place.ts'
import { ruleEntries } from '../resolve/vocabulary.ts'

// Fields whose numbers bound what can be typed, count rows of a table or draw a figure; they decide nothing about a client.
const NOT_CLINICAL: ReadonlySet<PropertyKey> = new Set(['min', 'max', 'band', 'tier', 'zone', 'lr', 'poses'])

const SPAN = /^\d+ (?:hours|days|weeks|months|years)$/u

const literals = (value: PlainValue, path: Path): readonly Path[] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => literals(item, [...path, index]))
  if (isPlainMap(value)) {
    return Object.entries(value).flatMap(([key, inner]) => (NOT_CLINICAL.has(key) ? [] : literals(inner, [...path, key])))
  }
  return typeof value === 'number' || (typeof value === 'string' && SPAN.test(value)) ? [path] : []
}

/** Numbers of an entry marked as a design choice live in numbers.yaml (safety dossier 0.1). */
export const checkChosenNumbers = (report: Report, entries: readonly Located<{ readonly source: readonly string[] }>[]): void => {
  for (const { value, place } of entries) {
    if (!value.source.includes('D')) continue
    const entry = valueAt(place.document.value, place.path)
    for (const path of entry === undefined ? [] : literals(entry, [])) {
      report.add('ISC-PACK-055', inside(place, ...path), 'this number is a design choice', {
        expected: '$name of an entry in numbers.yaml',
      })
    }
  }
}

const featuresOf = ({ value, place }: Sections['presentations'][number]): readonly Located<(typeof value.features)[number]>[] =>
  value.features.map((feature, index) => ({ value: feature, place: inside(place, 'features', index) }))

/**
 * Entries whose numbers decide something about a client. Statements are not among them: a promise that moved with the number it
 * guards would guard nothing.
 */
export const numberedEntries = (sections: Sections): readonly Located<{ readonly source: readonly string[] }>[] => [
  ...sections.presentations.flatMap(featuresOf),
  ...sections.facts,
  ...sections['body/regions'],
  ...sections.motions,
  ...sections.techniques,
  ...sections['technique-cards'],
  ...sections.clearances,
  ...sections.defaults,
  ...ruleEntries(sections),
  ...sections.confidence,
  ...sections['protocols/dose'],
  ...sections['protocols/plan-rules'],
  ...sections['protocols/objective'],
  ...sections['protocols/profiles'],
  ...sections['movements/items'],
  ...sections['movements/sets'],
  ...sections.advice,
]
