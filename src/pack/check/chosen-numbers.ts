import { nodeAt } from '../located/node.ts'
import type { LocatedNode, Path } from '../located/node.ts'
import type { Sections } from '../read-sections.ts'
import type { Report } from '../resolve/report.ts'
import { inside } from '../resolve/place.ts'
import type { Located } from '../resolve/place.ts'
import { ruleEntries } from '../resolve/vocabulary.ts'

// Fields whose numbers bound what can be typed, or count rows of a table; they decide nothing about a client.
const NOT_CLINICAL: ReadonlySet<PropertyKey> = new Set(['min', 'max', 'band', 'tier', 'zone', 'lr'])

const literals = (node: LocatedNode, path: Path): readonly Path[] => {
  if (node.kind === 'list') return node.items.flatMap((item, index) => literals(item, [...path, index]))
  if (node.kind === 'map') {
    return [...node.entries].flatMap(([key, entry]) => (NOT_CLINICAL.has(key) ? [] : literals(entry.value, [...path, key])))
  }
  if (typeof node.value === 'number') return [path]
  return typeof node.value === 'string' && /^\d+ (?:hours|days|weeks|months|years)$/u.test(node.value) ? [path] : []
}

/** Numbers of an entry marked as a design choice live in numbers.yaml (safety dossier 0.1). */
export const checkChosenNumbers = (report: Report, entries: readonly Located<{ readonly source: readonly string[] }>[]): void => {
  for (const { value, place } of entries) {
    if (!value.source.includes('D')) continue
    const node = nodeAt(place.document.root, place.path)
    for (const path of node === undefined ? [] : literals(node, [])) {
      report.add('ISC-PACK-055', inside(place, ...path), 'this number is a design choice', {
        expected: '$name of an entry in numbers.yaml',
      })
    }
  }
}

/** Entries whose numbers decide something about a client. */
export const numberedEntries = (sections: Sections): readonly Located<{ readonly source: readonly string[] }>[] => [
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
]
