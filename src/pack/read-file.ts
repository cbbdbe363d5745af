import { z } from 'zod'
import { PACK_SHAPE, PACK_TEXT } from './codes.ts'
import { readDocument } from './located/document.ts'
import type { LocatedDocument } from './located/document.ts'
import { isPlainMap } from './located/value.ts'
import type { PlainValue } from './located/value.ts'
import type { Problem } from './problem/problem.ts'
import { isPresent } from './resolve/place.ts'
import type { Located } from './resolve/place.ts'
import { SECTIONS } from './sections.ts'
import type { SectionName } from './sections.ts'
import { validate } from './validate.ts'

/** One file of a part, read entry by entry, so that one faulty entry does not hide the others. */
export interface FileRead {
  readonly part: SectionName
  readonly entries: readonly Located<unknown>[]
  /** Ids of the entries that were refused. */
  readonly ghosts: readonly string[]
  /** Nothing of the file could be read, so what it names is not known. */
  readonly lost: boolean
  readonly problems: readonly Problem[]
}

const nothing = (part: SectionName, problems: readonly Problem[]): FileRead => ({
  part,
  entries: [],
  ghosts: [],
  lost: true,
  problems,
})

const idOf = (entry: PlainValue): string | undefined => (isPlainMap(entry) && typeof entry['id'] === 'string' ? entry['id'] : undefined)

const readMap = (part: SectionName, document: LocatedDocument, schema: z.ZodType): FileRead => {
  const result = validate(document, schema, PACK_SHAPE)
  if ('problems' in result) return nothing(part, result.problems)
  const entries = [{ value: result.value, place: { document, path: [] } }]
  return { part, entries, ghosts: [], lost: false, problems: [] }
}

const readList = (part: SectionName, document: LocatedDocument, schema: z.ZodType): FileRead => {
  const { value: list } = document
  if (!Array.isArray(list)) {
    return nothing(part, [document.problem('ISC-PACK-022', [], 'this is not a list', { expected: 'a list of entries' })])
  }
  if (list.length === 0) return nothing(part, [document.problem('ISC-PACK-007', [], 'the list has no entry')])
  const entries: Located<unknown>[] = []
  const refused: PlainValue[] = []
  const problems: Problem[] = []
  for (const [index, value] of list.entries()) {
    const result = validate(document, schema, PACK_SHAPE, { value, path: [index] })
    if ('value' in result) entries.push({ value: result.value, place: { document, path: [index] } })
    else {
      problems.push(...result.problems)
      refused.push(value)
    }
  }
  return { part, entries, ghosts: refused.map(idOf).filter(isPresent), lost: false, problems }
}

/** Reads the text of one file of a part. */
export const readFile = (part: SectionName, file: string, text: string): FileRead => {
  const read = readDocument(file, text, PACK_TEXT)
  if ('problems' in read) return nothing(part, read.problems)
  const schema = SECTIONS[part]
  return schema instanceof z.ZodArray ? readList(part, read.document, schema.element) : readMap(part, read.document, schema)
}
