import type { LocatedNode, Path } from '../located/node.ts'
import type { Located, Report } from '../resolve/scope.ts'

// Fields whose numbers bound what can be typed, count rows of a table or draw a figure; they decide nothing about a client.
const NOT_CLINICAL: ReadonlySet<PropertyKey> = new Set(['min', 'max', 'band', 'tier', 'zone', 'lr', 'poses'])

const nodeAt = (root: LocatedNode, path: Path): LocatedNode | undefined => {
  let node: LocatedNode | undefined = root
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.get(String(step))?.value
    else if (node?.kind === 'list') node = node.items[Number(step)]
    else return undefined
  }
  return node
}

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
      report.add('ISC-PACK-055', { document: place.document, path: [...place.path, ...path] }, 'this number is a design choice', {
        expected: '$name of an entry in numbers.yaml',
      })
    }
  }
}
