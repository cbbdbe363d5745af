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
import { readAs, validate } from './validate.ts'

/** One file of a part, as far as it could be read. */
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

type ListSchema = z.ZodArray<z.ZodType>
type Entries = Pick<FileRead, 'entries' | 'ghosts' | 'problems'>

/** Reads entries one by one, so that a faulty one does not hide the others. */
const readOneByOne = (document: LocatedDocument, list: readonly PlainValue[], entry: z.ZodType): Entries => {
  const entries: Located<unknown>[] = []
  const refused: PlainValue[] = []
  const problems: Problem[] = []
  for (const [index, value] of list.entries()) {
    const result = validate(document, entry, PACK_SHAPE, { value, path: [index] })
    if ('value' in result) entries.push({ value: result.value, place: { document, path: [index] } })
    else {
      problems.push(...result.problems)
      refused.push(value)
    }
  }
  return { entries, ghosts: refused.map(idOf).filter(isPresent), problems }
}

/** Reads a list that is most often without fault: all of it at once costs less than its entries one by one. */
const readEntries = (document: LocatedDocument, list: readonly PlainValue[], schema: ListSchema): Entries => {
  const whole = readAs(schema, list)
  if (whole === undefined) return readOneByOne(document, list, schema.element)
  return { entries: whole.map((value, index) => ({ value, place: { document, path: [index] } })), ghosts: [], problems: [] }
}

const readList = (part: SectionName, document: LocatedDocument, schema: ListSchema): FileRead => {
  const { value: list } = document
  if (!Array.isArray(list)) {
    return nothing(part, [document.problem('ISC-PACK-022', [], 'this is not a list', { expected: 'a list of entries' })])
  }
  if (list.length === 0) return nothing(part, [document.problem('ISC-PACK-007', [], 'the list has no entry')])
  return { part, lost: false, ...readEntries(document, list, schema) }
}

/** Reads the text of one file of a part. */
export const readFile = (part: SectionName, file: string, text: string): FileRead => {
  const read = readDocument(file, text, PACK_TEXT)
  if ('problems' in read) return nothing(part, read.problems)
  const schema = SECTIONS[part]
  return schema instanceof z.ZodArray ? readList(part, read.document, schema) : readMap(part, read.document, schema)
}
