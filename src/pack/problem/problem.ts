import { CATALOGUE, type ProblemCode } from './catalogue.ts'

/** Where something stands in a text, counted from 1. */
export interface Spot {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One thing that is wrong with a pack or a client file. */
export interface Problem extends Spot {
  readonly code: ProblemCode
  /** What is wrong, in one sentence. */
  readonly message: string
  /** What would have been right there. */
  readonly expected?: string | undefined
  /** The known name nearest to the one that was written. */
  readonly nearest?: string | undefined
}

/** Order of reading: by file, then line, then column. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.code.localeCompare(b.code)

/** A problem as people read it: place, code, message, then what to do. */
export const formatProblem = (problem: Problem): string => {
  const { code, file, line, column, message, expected, nearest } = problem
  const parts = [`${file}:${line}:${column} ${code} ${message}`]
  if (expected !== undefined) parts.push(`  expected: ${expected}`)
  if (nearest !== undefined) parts.push(`  nearest: ${nearest}`)
  parts.push(`  next: ${CATALOGUE[code].next}`)
  return parts.join('\n')
}
