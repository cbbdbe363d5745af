import { CsvError, parse } from 'csv-parse/sync'
import { cardOfRow } from './card-of-row.ts'
import type { Cells, ClientCardRead } from './card-of-row.ts'
import { fieldsOf } from './columns.ts'
import type { Field } from './columns.ts'
import { orderOf } from './days.ts'
import type { DayOrder } from './days.ts'
import { decode } from './decode.ts'
import type { Encoding } from './decode.ts'
import type { RowProblem } from './problem.ts'
import { knownPeople } from './same-person.ts'
import { separatorOf } from './separator.ts'
import type { Separator } from './separator.ts'

/** A row that can be taken. */
export interface ReadyRow {
  readonly row: number
  readonly card: ClientCardRead
}

/** What a file of clients holds. */
export interface ClientsRead {
  readonly encoding: Encoding
  readonly separator: Separator
  /** Every column by its heading, and what it is taken for; without a field it is left out. */
  readonly columns: readonly { readonly heading: string; readonly field?: Field }[]
  readonly ready: readonly ReadyRow[]
  readonly problems: readonly RowProblem[]
}

/** More than this is split by whoever sends it: all rows are taken in one piece or not at all. */
const MOST_ROWS = 2_000

type Table = { readonly rows: readonly (readonly string[])[] } | { readonly problem: RowProblem }

const tableOf = (text: string, separator: Separator): Table => {
  try {
    const rows: string[][] = parse(text, { delimiter: separator, bom: true, relax_column_count: true, max_record_size: 100_000 })
    return { rows }
  } catch (error) {
    // The library counts rows from 0; the headings are row 1.
    const row = error instanceof CsvError && typeof error['records'] === 'number' ? error['records'] + 1 : 1
    const what = 'From here on the file cannot be split into cells: a quotation mark is not closed, or stands in the middle of a cell.'
    return { problem: { row, what, next: 'Save the file again as CSV from the spreadsheet.' } }
  }
}

const cellsOf = (row: readonly string[], fields: readonly (Field | undefined)[]): Cells =>
  Object.fromEntries(
    row.flatMap((cell, at) => {
      const field = fields[at]
      const text = cell.trim()
      return field === undefined || text === '' ? [] : [[field, text]]
    }),
  )

const isEmpty = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')

interface Sheet {
  readonly headings: readonly string[]
  readonly fields: readonly (Field | undefined)[]
  readonly order: DayOrder | undefined
}

const tooWide = (row: readonly string[], { headings }: Sheet): boolean => row.slice(headings.length).some((cell) => cell.trim() !== '')

const readRows = (rows: readonly (readonly string[])[], sheet: Sheet): Pick<ClientsRead, 'ready' | 'problems'> => {
  const [ready, problems]: [ReadyRow[], RowProblem[]] = [[], []]
  const known = knownPeople<number>()
  const heading = (field: Field): string | undefined => sheet.headings[sheet.fields.indexOf(field)]
  for (const [at, cells] of rows.entries()) {
    const row = at + 2
    if (isEmpty(cells)) continue
    if (tooWide(cells, sheet)) {
      problems.push({
        row,
        what: 'The row has more cells than there are headings.',
        next: 'Put text that holds the separator into quotation marks.',
      })
      continue
    }
    const read = cardOfRow(cellsOf(cells, sheet.fields), { row, order: sheet.order, heading })
    if ('problem' in read) {
      problems.push(read.problem)
      continue
    }
    const before = known.find(read.card)
    if (before === undefined) ready.push({ row, card: read.card })
    else problems.push({ row, what: `This seems to be the person of row ${before}.`, next: 'Leave one of the two rows out.' })
    known.add(read.card, before ?? row)
  }
  return { ready, problems }
}

const NO_NAME: RowProblem = {
  row: 1,
  what: 'No column is called "Name", nor "First name" and "Last name".',
  next: 'Write the headings into the first row, such as Name, Date of birth, Phone, E-mail, Address.',
}

const TOO_MANY: RowProblem = {
  row: MOST_ROWS + 2,
  what: `The file has more than ${MOST_ROWS.toLocaleString('en')} clients.`,
  next: 'Split it into several files, each with the headings in its first row.',
}

/** Reads a file of clients without taking anything in: every row is either ready, or told with what is wrong and what to do. */
export const readClients = (bytes: Uint8Array, asked: { readonly order?: DayOrder | undefined } = {}): ClientsRead => {
  const { text, encoding } = decode(bytes)
  const separator = separatorOf(text)
  const table = tableOf(text, separator)
  if ('problem' in table) return { encoding, separator, columns: [], ready: [], problems: [table.problem] }
  const [headings = [], ...rows] = table.rows
  const fields = fieldsOf(headings)
  const columns = headings.map((heading, at) => ({ heading, ...(fields[at] === undefined ? {} : { field: fields[at] }) }))
  const about = { encoding, separator, columns }
  if (!fields.some((field) => field === 'name' || field === 'lastName')) return { ...about, ready: [], problems: [NO_NAME] }
  if (rows.length > MOST_ROWS) return { ...about, ready: [], problems: [TOO_MANY] }
  const born = fields.indexOf('bornOn')
  const order = asked.order ?? orderOf(rows.map((row) => row[born] ?? ''))
  return { ...about, ...readRows(rows, { headings, fields, order }) }
}
