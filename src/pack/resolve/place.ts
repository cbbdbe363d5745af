import type { LocatedDocument, ProblemDetails } from '../located/document.ts'
import type { Path } from '../located/value.ts'
import type { ProblemCode } from '../problem/catalogue.ts'
import type { Problem, Spot } from '../problem/problem.ts'

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

/** Where a place stands in its file. */
export const spotOf = ({ document, path }: Place): Spot => document.spot(path)

/** A problem at a place. */
export const problemAt = ({ document, path }: Place, code: ProblemCode, message: string, more?: ProblemDetails): Problem =>
  document.problem(code, path, message, more)

/** True for a value that is there; narrows away undefined. */
export const isPresent = <T>(value: T | undefined): value is T => value !== undefined
