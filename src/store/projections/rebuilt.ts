/** One table that was made again. */
export interface TableRebuilt {
  readonly table: string
  readonly rows: number
  /** Whether it holds, row by row, what stood there before. */
  readonly equal: boolean
}

/** What making every projection again from entries alone gave. */
export interface Rebuilt {
  readonly entries: number
  readonly tables: readonly TableRebuilt[]
  /** Whether all of it is what stood there before. */
  readonly equal: boolean
}

/** Tables that hold nothing but what entries say. */
export interface ProjectionsWriter {
  /** Empties every projection and fills it from entries alone, in the transaction it is given; says whether anything is different now. */
  readonly rebuild: () => Promise<Rebuilt>
}
