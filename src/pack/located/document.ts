import type { ProblemCode } from '../problem/catalogue.ts'
import type { Problem, ProblemText, Spot } from '../problem/problem.ts'
import { lineIndex } from './line-index.ts'
import type { LineIndex } from './line-index.ts'
import { offsetOf } from './node.ts'
import type { LocatedNode } from './node.ts'
import { BOUNDS, locateText, parseText } from './parse.ts'
import type { ParseFailure } from './parse.ts'
import type { Path, PlainValue } from './value.ts'

/** A file that was read: what it holds, and a way from a path in it to a line. */
export interface LocatedDocument {
  readonly file: string
  readonly value: PlainValue
  /** Where the value at a path stands. */
  readonly spot: (path: Path) => Spot
  /** A problem at a path; `ofKey` points at the key rather than at its value. */
  readonly problem: (code: ProblemCode, path: Path, message: string, more?: ProblemDetails) => Problem
}

/** What a problem may say beyond its message; `ofKey` points at the key of a value. */
export interface ProblemDetails extends ProblemText {
  readonly ofKey?: boolean | undefined
}

/** Codes for what can be wrong with a text before any schema looks at it: packs and client files have their own. */
export type TextCodes = Readonly<Record<ParseFailure['kind'] | 'too-large' | 'binary', ProblemCode>>

// A NUL or another control character that text editors do not write.
// oxlint-disable-next-line no-control-regex
const BINARY = /[\u0000-\u0008\u000e-\u001f\ufffd]/u

type SpotAt = (offset: number) => Spot

const spotsOf = (file: string, text: string): SpotAt => {
  let lines: LineIndex | undefined
  return (offset) => {
    lines ??= lineIndex(text)
    return { file, ...lines.spot(offset) }
  }
}

const documentOf = (file: string, text: string, value: PlainValue, spot: SpotAt): LocatedDocument => {
  let tree: LocatedNode | undefined
  // Most files are never pointed at, so where things stand is worked out only when a problem must be placed.
  const root = (): LocatedNode => (tree ??= locateText(text))
  return {
    file,
    value,
    spot: (path) => spot(offsetOf(root(), path)),
    problem: (code, path, message, more = {}) => ({
      code,
      ...spot(offsetOf(root(), path, more.ofKey)),
      message,
      ...(more.expected === undefined ? {} : { expected: more.expected }),
      ...(more.nearest === undefined ? {} : { nearest: more.nearest }),
    }),
  }
}

/** Reads a text into a document, or says what is wrong with it and where. */
export const readDocument = (
  file: string,
  text: string,
  codes: TextCodes,
  limit: number = BOUNDS.fileCharacters,
): { readonly document: LocatedDocument } | { readonly problems: readonly Problem[] } => {
  if (text.length > limit) {
    const message = `${text.length} characters, more than the ${limit} that are allowed`
    return { problems: [{ code: codes['too-large'], file, line: 1, column: 1, message }] }
  }
  const spot = spotsOf(file, text)
  const control = BINARY.exec(text)
  if (control !== null) return { problems: [{ code: codes.binary, ...spot(control.index), message: 'this is not a text file' }] }
  const parsed = parseText(text)
  if (!parsed.ok) {
    return { problems: parsed.failures.map(({ kind, at, message }) => ({ code: codes[kind], ...spot(at), message })) }
  }
  return { document: documentOf(file, text, parsed.value, spot) }
}
