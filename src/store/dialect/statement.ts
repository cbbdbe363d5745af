/** A statement and what is bound to it, as the query builder made it. */
export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** What a statement gave: its rows, or how many it changed. */
export interface Answer {
  readonly rows: readonly unknown[]
  readonly changes: number
}

/** Runs a statement on some connection. */
export type Execute = (statement: Statement) => Promise<Answer>
