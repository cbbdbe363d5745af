import { z } from 'zod'
import type { Applied } from './migration.ts'

/** Where a database remembers which migrations it had. */
export const JOURNAL = 'schema_migration'

/** Makes the journal; the same in both databases but for `strict`. */
export const JOURNAL_TABLE = `create table if not exists ${JOURNAL} (name text primary key not null, checksum text not null, applied_at text not null)`

/** Reads the journal in order. */
export const READ_JOURNAL = `select name, checksum from ${JOURNAL} order by name`

const ROWS = z.array(z.object({ name: z.string(), checksum: z.string() }))

/** Rows of the journal as what they are. */
export const appliedOf = (rows: unknown): readonly Applied[] => ROWS.parse(rows)
