/** Why a row is not taken. Says where and what to do, and never repeats what the cell holds. */
export interface RowProblem {
  /** Number of the row as a spreadsheet counts it; the headings are row 1. */
  readonly row: number
  /** Heading of the column; undefined: the row as a whole. */
  readonly column?: string
  readonly what: string
  readonly next: string
}
