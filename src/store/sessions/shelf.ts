import type { Instant } from '#edges/clock.ts'

/** Rows of one table, to be looked at. `where` names columns and the values they must have. */
export interface ShelfReader<T extends object> {
  readonly find: (where: Partial<T>) => Promise<readonly T[]>
  /** The row; undefined where there is none. For keys and unique columns. */
  readonly one: (where: Partial<T>) => Promise<T | undefined>
}

/** Rows of one table, to be changed. Changes say how many rows they met, so that a condition can be part of one. */
export interface Shelf<T extends object> extends ShelfReader<T> {
  readonly add: (row: T) => Promise<void>
  /** Adds a row unless one is there with its key, or was added at the same moment. Says whether it did. */
  readonly addNew: (row: T) => Promise<boolean>
  readonly change: (where: Partial<T>, changes: Partial<T>) => Promise<number>
  readonly remove: (where: Partial<T>) => Promise<number>
  /** Removes rows in which an instant lies before another. */
  readonly removeBefore: (column: keyof T & string, instant: Instant) => Promise<number>
}
