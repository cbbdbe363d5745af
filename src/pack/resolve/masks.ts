import { lookUpAll, tellUnknown } from './names.ts'
import type { Names } from './names.ts'
import { inside } from './place.ts'
import type { Place } from './place.ts'
import type { Report } from './report.ts'

/** Bit mask of names of one kind. */
export const maskOf = (report: Report, names: Names<{ readonly bit: number }>, ids: readonly string[], place: Place): number =>
  lookUpAll(report, names, ids, place).reduce((mask, { bit }) => mask | bit, 0)

/** Names of one kind, and groups of them. */
export interface Grouped<T, G> {
  readonly plain: Names<T>
  readonly groups: Names<G>
}

/** What each name of a list stands for: an entry, or a group of entries. */
export const lookUpGrouped = <T, G, R>(
  report: Report,
  { plain, groups }: Grouped<T, G>,
  ids: readonly string[],
  place: Place,
  make: { readonly one: (entry: T) => R; readonly group: (group: G) => R },
): readonly R[] =>
  ids.flatMap((id, index) => {
    const entry = plain.byId.get(id)
    const group = groups.byId.get(id)
    if (entry !== undefined) {
      plain.used.add(id)
      return [make.one(entry)]
    }
    if (group !== undefined) {
      groups.used.add(id)
      return [make.group(group)]
    }
    const known = [...plain.byId.keys(), ...groups.byId.keys()]
    tellUnknown(report, { code: plain.code, kind: `${plain.kind} or ${groups.kind}`, known }, id, inside(place, index))
    return []
  })
