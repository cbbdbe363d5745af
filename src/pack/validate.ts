import type { z } from 'zod'
import type { LocatedDocument } from './located/document.ts'
import type { Path, PlainValue } from './located/value.ts'
import type { Problem } from './problem/problem.ts'
import { explain } from './shape/explain.ts'
import type { ShapeCodes } from './shape/explain.ts'

/** Part of a document: a value and the path that leads to it. */
export interface DocumentPart {
  readonly value: PlainValue
  readonly path: Path
}

/** What a check gives: the value as its schema reads it, or the problems. */
export type Validated<T> = { readonly value: T } | { readonly problems: readonly Problem[] }

// Without run-time code: a file is read once, so code made for it would cost more than it saves.
const ONCE = { jitless: true } as const

/** A value as its schema reads it; undefined where anything in it is wrong. */
export const readAs = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> | undefined => schema.safeParse(value, ONCE).data

/** Checks a document, or a part of it, against a schema; every fault becomes a problem with its place. */
export const validate = <T extends z.ZodType>(
  document: LocatedDocument,
  schema: T,
  codes: ShapeCodes,
  { value, path: here }: DocumentPart = { value: document.value, path: [] },
): Validated<z.output<T>> => {
  const parsed = schema.safeParse(value, ONCE)
  if (parsed.success) return { value: parsed.data }
  const faults = parsed.error.issues.flatMap((issue) => explain({ value, schema, codes }, issue))
  return {
    problems: faults.map(({ code, path, message, ...more }) => document.problem(code, [...here, ...path], message, more)),
  }
}
