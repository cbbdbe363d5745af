/** Whether day or month comes first in dates with strokes, such as 03/04/1980. */
export type DayOrder = 'day-first' | 'month-first'

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u
const DOTS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u
const STROKES = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/u

const dayOf = (year: string, month: string, day: string): string | undefined => {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? text : undefined
}

/** Whether the dates of a file say which comes first: one of them has a number above 12 in one place. Undefined: none does, or they contradict one another. */
export const orderOf = (cells: readonly string[]): DayOrder | undefined => {
  const parts = cells.flatMap((cell) => {
    const match = STROKES.exec(cell.trim())
    return match === null ? [] : [[Number(match[1]), Number(match[2])] as const]
  })
  const [dayFirst, monthFirst] = [parts.some(([first]) => first > 12), parts.some(([, second]) => second > 12)]
  if (dayFirst === monthFirst) return undefined
  return dayFirst ? 'day-first' : 'month-first'
}

/** What is answered for a day that could be two. */
export const UNCLEAR = 'unclear'

/** A day as `YYYY-MM-DD`; {@link UNCLEAR}: it could be two days, and a wrong birthday is worse than none; undefined: no day that exists. */
export const readDay = (cell: string, order: DayOrder | undefined): string | undefined => {
  const text = cell.trim()
  const [, year = '', month = '', day = ''] = ISO.exec(text) ?? []
  if (year !== '') return dayOf(year, month, day)
  const [, dotDay = '', dotMonth = '', dotYear = ''] = DOTS.exec(text) ?? []
  if (dotYear !== '') return dayOf(dotYear, dotMonth, dotDay)
  const [, first = '', second = '', strokeYear = ''] = STROKES.exec(text) ?? []
  if (strokeYear === '') return undefined
  if (order === 'month-first') return dayOf(strokeYear, first, second)
  if (order === 'day-first') return dayOf(strokeYear, second, first)
  return first === second ? dayOf(strokeYear, first, second) : UNCLEAR
}
