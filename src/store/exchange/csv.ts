// CSV as RFC 4180 has it, for spreadsheets: what people typed is never a formula there (A12).

/** A value that is written into a cell. */
export type CsvValue = string | number | boolean | null | undefined

// A spreadsheet also takes as formulas what begins so after blanks and quotation marks, and in the wide forms of these signs.
const FORMULA = /^[\s"'\u00a0\u200b-\u200d\ufeff]*[=+\-@|%\t\r\n＝＋－＠]/u

/** Text that no spreadsheet takes for a formula: an apostrophe goes before what it might. */
const defused = (text: string): string => (FORMULA.test(text) || /^[\t\r\n]/u.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[",;\r\n\t]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const cell = (value: CsvValue): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? quoted(defused(value)) : String(value)
}

/** Spreadsheets on Windows take a file for UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = '\ufeff'

/** One line of CSV. */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(cell).join(',')}\r\n`
