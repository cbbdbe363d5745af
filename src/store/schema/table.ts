// A table is described once. Its name in both databases, its keys and its row-level security follow from the description, so
// that the rules of isolation (clinic first in every key and every reference) cannot be forgotten for one table.

/** What a column holds. `?` after it: may be null. Instants and ids are text, flags 0 or 1, JSON is text read whole. */
export type ColumnType = 'id' | 'text' | 'instant' | 'integer' | 'flag' | 'bytes' | 'json'
export type Column = ColumnType | `${ColumnType}?`

type ValueOf<T> = T extends 'integer' | 'flag' ? number : T extends 'bytes' ? Uint8Array : string
type CellOf<C> = C extends `${infer T}?` ? ValueOf<T> | null : ValueOf<C>

/** A reference inside one clinic: the clinic's id is part of it by construction. */
export interface Reference {
  readonly columns: readonly string[]
  readonly table: string
}

/** A table of clinics' data. `clinic_id` is not among its columns: it comes first by itself, in the table and in every key. */
export interface Table {
  readonly name: string
  readonly columns: Readonly<Record<string, Column>>
  /** The primary key after the clinic; empty: one row a clinic. */
  readonly key: readonly string[]
  readonly unique: readonly (readonly string[])[]
  readonly indexes: readonly (readonly string[])[]
  readonly references: readonly Reference[]
  /** Rows are added and never changed: the database refuses anything else to the app. */
  readonly appendOnly: boolean
}

/** A row of a table, as queries see it. */
export type Row<T extends { readonly columns: Readonly<Record<string, Column>> }> = { readonly clinic_id: string } & {
  readonly [C in keyof T['columns']]: CellOf<T['columns'][C]>
}

type Described<C extends Readonly<Record<string, Column>>> = Omit<Table, 'columns'> & { readonly columns: C }

interface Description<C extends Readonly<Record<string, Column>>> {
  readonly name: string
  readonly columns: C
  readonly key: readonly (keyof C & string)[]
  readonly unique?: readonly (readonly (keyof C & string)[])[]
  readonly indexes?: readonly (readonly (keyof C & string)[])[]
  readonly references?: readonly { readonly columns: readonly (keyof C & string)[]; readonly table: string }[]
  readonly appendOnly?: boolean
}

/** Describes a table. */
export const table = <const C extends Readonly<Record<string, Column>>>(description: Description<C>): Described<C> => ({
  unique: [],
  indexes: [],
  references: [],
  appendOnly: false,
  ...description,
})
