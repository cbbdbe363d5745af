import { entryName } from './entry-name.ts'
import { valueAt } from './located/value.ts'
import { formatSpot } from './problem/problem.ts'
import type { Problem } from './problem/problem.ts'
import type { FileRead } from './read-file.ts'
import { inside, problemAt, spotOf } from './resolve/place.ts'
import type { Located, Place } from './resolve/place.ts'

/** Files without the entries that were given before under the same name; each repeat is reported, with its first place. */
export const withoutRepeats = (
  files: readonly FileRead[],
): { readonly files: readonly FileRead[]; readonly problems: readonly Problem[] } => {
  const first = new Map<string, Place>()
  const problems: Problem[] = []
  const isFirst = ({ part }: FileRead, { place }: Located<unknown>): boolean => {
    const entry = valueAt(place.document.value, place.path)
    const named = entry === undefined ? undefined : entryName(part, entry)
    if (named === undefined) return true
    const { kind, name, field } = named
    const here = inside(place, field)
    const before = first.get(`${kind} ${name}`)
    if (before === undefined) {
      first.set(`${kind} ${name}`, here)
      return true
    }
    problems.push(problemAt(here, 'ISC-PACK-030', `the ${kind} ${name} is given twice; first at ${formatSpot(spotOf(before))}`))
    return false
  }
  return { files: files.map((file) => ({ ...file, entries: file.entries.filter((entry) => isFirst(file, entry)) })), problems }
}
