import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { Manifest } from './manifest.ts'
import { fileOfRows } from './rows/file-of-rows.ts'
import type { Snapshot } from './snapshot.ts'
import { openCopy } from './sqlite/open-copy.ts'

/** Opens a snapshot for queries, whichever database it came from: a long look at it holds up nobody. */
export const inspectSnapshot = async <T>(
  { path, form }: Snapshot,
  about: Pick<Manifest, 'clinicId' | 'takenAt'>,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> => {
  const file = form === 'sqlite' ? path : `${path}.sqlite`
  if (form === 'rows') await fileOfRows(path, about, file)
  const copy = openCopy(file)
  try {
    return await work(copy.db)
  } finally {
    copy.close()
  }
}
