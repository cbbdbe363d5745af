import type { Engine } from '../dialect/engine.ts'
import { recordPath } from '../dialect/sqlite/files.ts'
import type { BackupEdges } from './back-up.ts'
import { snapshotRows } from './rows/snapshot-rows.ts'
import { openCopy } from './sqlite/open-copy.ts'
import type { RunTask } from './thread/run-apart.ts'

/** Snapshots of clinics that are files in a folder: copied page by page, in a thread of its own. */
export const filesIn =
  (folder: string, run: RunTask): BackupEdges['snapshot'] =>
  ({ clinicId }, path) =>
    run('snapshotFile', recordPath(folder, clinicId), clinicId, path)

/**
 * Snapshots through queries, inside one transaction that sees one moment: for PostgreSQL. `pg_dump` is not used: it needs a program of
 * the server's version beside ours, sees every clinic at once, and its files can be restored into nothing else.
 */
export const rowsOf =
  (engine: Engine): BackupEdges['snapshot'] =>
  (scope, path) =>
    engine.read(scope, (db) => snapshotRows(db, scope.clinicId, path))

/** Reads the files of clinics in a folder beside whoever has them open. */
export const fileReader =
  (folder: string): BackupEdges['read'] =>
  async ({ clinicId }, work) => {
    const file = openCopy(recordPath(folder, clinicId))
    try {
      return await work(file.db)
    } finally {
      file.close()
    }
  }
