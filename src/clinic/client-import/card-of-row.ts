import { ClientCard } from '#care/record/kinds/clients.ts'
import type { Field } from './columns.ts'
import { readDay, UNCLEAR } from './days.ts'
import type { DayOrder } from './days.ts'
import type { RowProblem } from './problem.ts'

/** A row of cells, by what they hold; empty cells are not there. */
export type Cells = Readonly<Partial<Record<Field, string>>>

/** What is known of the file a row is in. */
export interface RowPlace {
  readonly row: number
  readonly order: DayOrder | undefined
  /** Heading of a field's column. */
  readonly heading: (field: Field) => string | undefined
}

/** A card, or why there is none. */
export type CardRead = { readonly card: ClientCardRead } | { readonly problem: RowProblem }

/** A card as entries hold it. */
export type ClientCardRead = ReturnType<typeof ClientCard.parse>

const joined = (parts: readonly (string | undefined)[], between: string): string | undefined => {
  const there = parts.filter((part) => part !== undefined)
  return there.length === 0 ? undefined : there.join(between)
}

const EXPLAINED: Readonly<Record<string, readonly [Field, string, string]>> = {
  name: ['name', 'The name is longer than 300 characters or holds characters that cannot be shown.', 'Shorten it, or type it again.'],
  calledName: ['calledName', 'The name they are called by cannot be used as it is.', 'Shorten it, or leave the cell empty.'],
  phone: ['phone', 'The phone number is no single line of text.', 'Write one number into the cell.'],
  email: ['email', 'This is no e-mail address.', 'Correct it, or leave the cell empty.'],
  address: ['address', 'The address is longer than 1,000 characters.', 'Shorten it.'],
  emergencyContact: [
    'emergencyName',
    'For an emergency both a name and a phone number are needed.',
    'Fill in the other cell as well, or empty both.',
  ],
}

const emergencyOf = ({ emergencyName, emergencyPhone }: Cells): object =>
  emergencyName === undefined && emergencyPhone === undefined
    ? {}
    : { emergencyContact: { name: emergencyName ?? '', phone: emergencyPhone ?? '' } }

const problemAt = (place: RowPlace, field: Field, what: string, next: string): CardRead => {
  const column = place.heading(field)
  return { problem: { row: place.row, ...(column === undefined ? {} : { column }), what, next } }
}

const bornOf = (cells: Cells, { order }: RowPlace): { readonly bornOn?: string; readonly problem?: readonly [string, string] } => {
  if (cells.bornOn === undefined) return {}
  const day = readDay(cells.bornOn, order)
  if (day === undefined) return { problem: ['This is no day that exists.', 'Write it as 1980-12-31.'] }
  if (day === UNCLEAR)
    return {
      problem: ['It is not clear which number is the day and which the month.', 'Write it as 1980-12-31, or say which comes first.'],
    }
  return { bornOn: day }
}

/** Makes a card of a row. */
export const cardOfRow = (cells: Cells, place: RowPlace): CardRead => {
  const name = cells.name ?? joined([cells.firstName, cells.lastName], ' ')
  if (name === undefined) return problemAt(place, 'name', 'There is no name.', 'Fill in the name.')
  const born = bornOf(cells, place)
  if (born.problem !== undefined) return problemAt(place, 'bornOn', ...born.problem)
  const address = cells.address ?? joined([cells.street, joined([cells.postcode, cells.city], ' ')], '\n')
  const { calledName, phone, email } = cells
  const known = Object.entries({ calledName, phone, email, address, bornOn: born.bornOn }).filter(([, value]) => value !== undefined)
  const read = ClientCard.safeParse({ name, ...Object.fromEntries(known), ...emergencyOf(cells) })
  if (read.success) return { card: read.data }
  const [first = 'name'] = read.error.issues.map(({ path }) => String(path[0]))
  return problemAt(place, ...(EXPLAINED[first] ?? ['name', 'This row cannot be read as a client.', 'Compare it with the rows that can.']))
}
