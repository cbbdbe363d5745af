import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Row, Table } from '../schema/table.ts'
import type { Transaction } from '../transaction.ts'
import { camel } from './kept.ts'
import type { Kept } from './kept.ts'
import type { Shelf } from './shelf.ts'

type Condition = RawBuilder<unknown>
type Values = Readonly<Record<string, unknown>>

/** Rows of a described table. Names of columns come from the description, never from what is handed in. */
export const shelf = <T extends Table>(tx: Transaction, table: T): Shelf<Kept<Row<T>>> => {
  const columns = Object.keys(table.columns)
  const named = sql.table(table.name)
  const given = (values: Values): readonly (readonly [string, unknown])[] =>
    columns.filter((column) => camel(column) in values).map((column) => [column, values[camel(column)]])
  const own: Condition = sql`clinic_id = ${tx.scope.clinicId}`
  const meeting = (where: Values): Condition =>
    sql.join(
      [
        own,
        ...given(where).map(([column, value]) => (value === null ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${value}`)),
      ],
      sql` and `,
    )
  const find = async (where: Values): Promise<readonly Kept<Row<T>>[]> => {
    const list = sql.join(columns.map((column) => sql.ref(column)))
    const { rows } = await sql<Values>`select ${list} from ${named} where ${meeting(where)}`.execute(tx.db)
    // The description of the table says what its rows hold.
    return rows.map((row) => Object.fromEntries(columns.map((column) => [camel(column), row[column]])) as Kept<Row<T>>)
  }
  const inserting = (row: Values): RawBuilder<unknown> => {
    const cells = given(row)
    const list = sql.join([sql.ref('clinic_id'), ...cells.map(([column]) => sql.ref(column))])
    return sql`insert into ${named} (${list}) values (${sql.join([tx.scope.clinicId, ...cells.map(([, value]) => value)])})`
  }
  const touched = async (statement: RawBuilder<unknown>): Promise<number> => Number((await statement.execute(tx.db)).numAffectedRows ?? 0)
  return {
    find,
    one: async (where) => (await find(where))[0],
    add: async (row) => {
      await touched(inserting(row))
    },
    addNew: async (row) => (await touched(sql`${inserting(row)} on conflict do nothing`)) === 1,
    change: (where, changes) => {
      const set = sql.join(given(changes).map(([column, value]) => sql`${sql.ref(column)} = ${value}`))
      return touched(sql`update ${named} set ${set} where ${meeting(where)}`)
    },
    remove: (where) => touched(sql`delete from ${named} where ${meeting(where)}`),
    removeBefore: (column, instant) => {
      const name = columns.find((each) => camel(each) === column) ?? column
      return touched(sql`delete from ${named} where ${own} and ${sql.ref(name)} < ${instant}`)
    },
  }
}
