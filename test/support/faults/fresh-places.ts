import { freshDatabase } from '../postgres/fresh-database.ts'
import { serverOfRun } from '../postgres/server-of-run.ts'
import { makeTree, removeTree } from '../temporary.ts'
import type { Place } from './place.ts'

/** A place on SQLite and one on PostgreSQL, in this order, with nothing in them. */
export const freshPlaces = async (): Promise<{ readonly places: readonly Place[]; readonly remove: () => Promise<void> }> => {
  const folders = [makeTree({}), makeTree({})]
  const database = await freshDatabase(await serverOfRun())
  const [own = '', keys = ''] = folders
  return {
    places: [{ folder: own }, { folder: keys, url: database.app }],
    remove: async () => {
      for (const folder of folders) removeTree(folder)
      await database.drop()
    },
  }
}
