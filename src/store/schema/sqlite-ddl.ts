import type { Column, ColumnType, Table } from './table.ts'

const TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'text',
  text: 'text',
  instant: 'text',
  json: 'text',
  integer: 'integer',
  flag: 'integer',
  bytes: 'blob',
}

const isNullable = (column: Column): boolean => column.endsWith('?')
const typeOf = (column: Column, types: Readonly<Record<ColumnType, string>>): string => types[column.replace('?', '') as ColumnType]

const list = (columns: readonly string[]): string => ['clinic_id', ...columns].join(', ')

/** The lines inside `create table (…)`, the same in both databases but for the names of types. */
export const tableLines = (table: Table, types: Readonly<Record<ColumnType, string>>): readonly string[] => [
  `clinic_id ${types.id} not null`,
  ...Object.entries(table.columns).map(([name, column]) => `${name} ${typeOf(column, types)}${isNullable(column) ? '' : ' not null'}`),
  `primary key (${list(table.key)})`,
  ...table.unique.map((columns) => `unique (${list(columns)})`),
  ...table.references.map((to) => `foreign key (${list(to.columns)}) references ${to.table}`),
]

/** `create index` for every index of a table, in both databases. */
export const indexStatements = (table: Table): readonly string[] =>
  table.indexes.map((columns) => `create index ${table.name}_${columns.join('_')} on ${table.name} (${list(columns)})`)

/** The statements that make a table in SQLite. */
export const sqliteStatements = (table: Table): readonly string[] => [
  `create table ${table.name} (\n  ${tableLines(table, TYPES).join(',\n  ')}\n) strict, without rowid`,
  ...indexStatements(table),
]
