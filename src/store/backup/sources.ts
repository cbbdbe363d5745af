import type { Engine } from '../dialect/engine.ts'
import { recordPath } from '../dialect/sqlite/files.ts'
import type { BackupEdges } from './back-up.ts'
import { snapshotRows } from './rows/snapshot-rows.ts'
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
