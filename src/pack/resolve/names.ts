import type { ProblemCode } from '../problem/catalogue.ts'
import { nearest } from '../problem/nearest.ts'
import type { Report } from './report.ts'
import { inside, isPresent } from './place.ts'
import type { Located, Place } from './place.ts'

/** Names of one kind, with what they stand for and which of them were used. */
export interface Names<T> {
  readonly kind: string
  readonly code: ProblemCode
  readonly byId: ReadonlyMap<string, T>
  readonly used: Set<string>
}

/** How entries that others refer to are spoken of, and the code of a reference that leads to none of them. */
interface Referred {
  readonly kind: string
  readonly unknown: ProblemCode
}

/** Gathers the ids of entries, each with what `make` makes of it. */
export const gather = <E extends { readonly id: string }, T>(
  { kind, unknown }: Referred,
  entries: readonly Located<E>[],
  make: (entry: Located<E>, index: number) => T,
): Names<T> => ({
  kind,
  code: unknown,
  byId: new Map(entries.map((entry, index) => [entry.value.id, make(entry, index)])),
  used: new Set(),
})

/** Gathers ids that only need to exist. */
export const gatherIds = (kind: Referred, entries: readonly Located<{ readonly id: string }>[]): Names<unknown> =>
  gather(kind, entries, ({ value }) => value.id)

/** What could have been named in a place, for the message about a name that leads nowhere. */
export interface Wanted {
  readonly code: ProblemCode
  /** `region or group of regions` */
  readonly kind: string
  readonly known: Iterable<string>
}

/** A word with its article. */
export const one = (kind: string): string => (/^[aeiou]/u.test(kind) ? `an ${kind}` : `a ${kind}`)

/** Reports a name that leads nowhere, unless something that was refused bears it; `ofKey` where the name is the key of a map. */
export const tellUnknown = (report: Report, { code, kind, known }: Wanted, id: string, place: Place, ofKey = false): void => {
  if (report.ghosts.has(id)) return
  const group = report.groupKinds.get(id)
  if (group !== undefined) {
    report.add('ISC-PACK-051', place, `${id} is a group of ${group}`, { expected: one(kind), ofKey })
    return
  }
  report.add(code, place, `there is no ${kind} ${id}`, {
    expected: `${one(kind)} of this pack`,
    nearest: nearest(id, [...known, ...report.ghosts]),
    ofKey,
  })
}

/** What a name stands for; an unknown one is reported with the nearest known name. */
export const lookUp = <T>(report: Report, names: Names<T>, id: string, place: Place, ofKey = false): T | undefined => {
  const found = names.byId.get(id)
  if (found === undefined) tellUnknown(report, { code: names.code, kind: names.kind, known: names.byId.keys() }, id, place, ofKey)
  else names.used.add(id)
  return found
}

/** Looks up a list of names; unknown ones are reported and left out. */
export const lookUpAll = <T>(report: Report, names: Names<T>, ids: readonly string[], place: Place): readonly T[] =>
  ids.map((id, index) => lookUp(report, names, id, inside(place, index))).filter(isPresent)
