import { CATALOGUE, type ProblemCode } from './catalogue.ts'

/** Where something stands in a text, counted from 1. */
export interface Spot {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** What a problem may say beyond its message. */
export interface ProblemText {
  /** What would have been right there. */
  readonly expected?: string | undefined
  /** The known name nearest to the one that was written. */
  readonly nearest?: string | undefined
}

/** One thing that is wrong with a pack or a client file. */
export interface Problem extends Spot, ProblemText {
  readonly code: ProblemCode
  /** What is wrong, in one sentence. */
  readonly message: string
}

// By code units, so that the order is the same whatever language a machine speaks.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Order of reading: by file, then line, then column. */
export const byPlace = (a: Problem, b: Problem): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code)

/** A place as people write it: `file:line:column`. */
export const formatSpot = ({ file, line, column }: Spot): string => `${file}:${line}:${column}`

/** A problem as people read it: place, code, message, then what to do. */
export const formatProblem = (problem: Problem): string => {
  const { code, message, expected, nearest } = problem
  const parts = [`${formatSpot(problem)} ${code} ${message}`]
  if (expected !== undefined) parts.push(`  expected: ${expected}`)
  if (nearest !== undefined) parts.push(`  nearest: ${nearest}`)
  parts.push(`  next: ${CATALOGUE[code].next}`)
  return parts.join('\n')
}
