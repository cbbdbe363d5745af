import type { LocatedDocument, ProblemDetails } from '../located/document.ts'
import type { Path } from '../located/node.ts'
import type { ProblemCode } from '../problem/catalogue.ts'
import { nearest } from '../problem/nearest.ts'
import type { Problem } from '../problem/problem.ts'

/** A place inside a pack: a document and the path to a value in it. */
export interface Place {
  readonly document: LocatedDocument
  readonly path: Path
}

/** A checked entry together with its place. */
export interface Located<T> {
  readonly value: T
  readonly place: Place
}

/** A deeper place. */
export const inside = (place: Place, ...steps: readonly PropertyKey[]): Place => ({
  document: place.document,
  path: [...place.path, ...steps],
})

/** Collects problems while a pack is resolved, so that all of them are told together. */
export interface Report {
  readonly problems: readonly Problem[]
  /** Ids of entries that did not pass their schema: references to them are not faults of their own. */
  readonly ghosts: ReadonlySet<string>
  readonly add: (code: ProblemCode, place: Place, message: string, more?: ProblemDetails) => void
}

/** An empty report. */
export const createReport = (ghosts: ReadonlySet<string> = new Set()): Report => {
  const problems: Problem[] = []
  return {
    problems,
    ghosts,
    add: (code, place, message, more) => {
      problems.push(place.document.problem(code, place.path, message, more))
    },
  }
}

/** Names of one kind, with what they stand for and which of them were used. */
export interface Names<T> {
  readonly kind: string
  readonly code: ProblemCode
  readonly byId: ReadonlyMap<string, T>
  readonly used: Set<string>
}

/** Gathers the ids of entries; an id given twice is reported at its second place. */
export const gather = <E extends { readonly id: string }, T>(
  report: Report,
  kind: string,
  code: ProblemCode,
  entries: readonly Located<E>[],
  make: (entry: Located<E>, index: number) => T,
): Names<T> => {
  const byId = new Map<string, T>()
  for (const entry of entries) {
    const { id } = entry.value
    if (byId.has(id)) report.add('ISC-PACK-030', inside(entry.place, 'id'), `the ${kind} ${id} is given twice`)
    else byId.set(id, make(entry, byId.size))
  }
  return { kind, code, byId, used: new Set() }
}

/** What a name stands for; an unknown one is reported with the nearest known name. */
export const lookUp = <T>(report: Report, names: Names<T>, id: string, place: Place): T | undefined => {
  const found = names.byId.get(id)
  if (found === undefined) {
    if (report.ghosts.has(id)) return undefined
    report.add(names.code, place, `there is no ${names.kind} ${id}`, {
      expected: `a ${names.kind} of this pack`,
      nearest: nearest(id, names.byId.keys()),
    })
    return undefined
  }
  names.used.add(id)
  return found
}

/** Looks up a list of names; unknown ones are reported and left out. */
export const lookUpAll = <T>(report: Report, names: Names<T>, ids: readonly string[], place: Place): readonly T[] =>
  ids.flatMap((id, index) => {
    const found = lookUp(report, names, id, inside(place, index))
    return found === undefined ? [] : [found]
  })

/** True for a value that is there; narrows away undefined. */
export const isPresent = <T>(value: T | undefined): value is T => value !== undefined
