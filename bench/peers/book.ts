import type { Assignment } from '#engine/formula/evaluate.ts'
import { translatePack } from '#engine/translate/pack.ts'
import type { Translation } from '#engine/translate/pack.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { linesOf } from './lines.ts'
import type { Line } from './lines.ts'
import type { Plain } from './plain/condition.ts'
import { sharedOf } from './plain/shared.ts'
import { factsOf, namesIn } from './plain/facts.ts'
import type { Facts, Names } from './plain/facts.ts'
import { simplifier } from './plain/simplify.ts'
import { wordsOf } from './plain/words.ts'
import type { Words } from './plain/words.ts'

/** A line with its condition as rule engines have it. */
export interface PlainLine extends Line {
  readonly plain: Plain
}

/** The rules of a pack as other engines are handed them. */
export interface Book {
  readonly words: Words
  readonly names: Names
  readonly lines: readonly PlainLine[]
  /** Names of what lines share, in an order in which each leans only on those before it. */
  readonly shared: ReadonlyMap<Plain, string>
  readonly facts: (inputs: Assignment) => Facts
}

const bookFrom = (words: Words, lines: readonly PlainLine[]): Book => {
  const conditions = lines.map(({ plain }) => plain)
  const names = namesIn(conditions)
  return { words, names, lines, shared: sharedOf(conditions), facts: (inputs) => factsOf(words, names, inputs) }
}

/** A pack and its rules as other engines are handed them. */
export const bookOf = (knowledge: Knowledge): { readonly book: Book; readonly translation: Translation } => {
  const translation = translatePack(knowledge, { withHeld: true })
  const words = wordsOf(knowledge)
  const simplify = simplifier(words)
  const lines = linesOf(translation).map((line) => ({ ...line, plain: simplify(line.when) }))
  return { translation, book: bookFrom(words, lines) }
}

/** Some lines of a book; they keep their indexes. */
export const partOf = ({ words, lines }: Book, keep: (line: PlainLine) => boolean): Book => bookFrom(words, lines.filter(keep))
