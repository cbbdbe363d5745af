import { createHash } from 'node:crypto'

/** A change of the tables, in both databases. What was released is never edited: a further change is a further migration. */
export interface Migration {
  /** Its number and what it does, such as `0002-visits-have-rooms`. Names are in order. */
  readonly name: string
  readonly sqlite: readonly string[]
  readonly postgres: readonly string[]
}

/** The databases a migration is written for. */
export type Language = 'sqlite' | 'postgres'

/** A migration that was applied, as the database remembers it. */
export interface Applied {
  readonly name: string
  readonly checksum: string
}

/** What a migration does to one kind of database, as a number to compare. */
export const checksumOf = (migration: Migration, language: Language): string =>
  createHash('sha256')
    .update(JSON.stringify([migration.name, migration[language]]))
    .digest('hex')
