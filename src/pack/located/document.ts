import type { ProblemCode } from '../problem/catalogue.ts'
import type { Problem, ProblemText, Spot } from '../problem/problem.ts'
import { lineIndex } from './line-index.ts'
import { offsetOf } from './node.ts'
import type { LocatedNode, Path } from './node.ts'
import { BOUNDS, parseLocated } from './parse.ts'
import type { ParseFailure } from './parse.ts'

/** A file that was read: its tree, and a way from a path in the tree to a line. */
export interface LocatedDocument {
  readonly file: string
  readonly root: LocatedNode
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
  const lines = lineIndex(text)
  const spot = (offset: number): Spot => ({ file, ...lines.spot(offset) })
  const control = BINARY.exec(text)
  if (control !== null) return { problems: [{ code: codes.binary, ...spot(control.index), message: 'this is not a text file' }] }
  const parsed = parseLocated(text)
  if (!parsed.ok) {
    return { problems: parsed.failures.map(({ kind, at, message }) => ({ code: codes[kind], ...spot(at), message })) }
  }
  const { root } = parsed
  return {
    document: {
      file,
      root,
      spot: (path) => spot(offsetOf(root, path)),
      problem: (code, path, message, more = {}) => ({
        code,
        ...spot(offsetOf(root, path, more.ofKey)),
        message,
        ...(more.expected === undefined ? {} : { expected: more.expected }),
        ...(more.nearest === undefined ? {} : { nearest: more.nearest }),
      }),
    },
  }
}
