import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Scope } from '#care/access/scope.ts'
import { Fault } from '#edges/fault.ts'
import { TABLES } from '../tables.ts'
import type { Engine } from '../dialect/engine.ts'
import { endSignIns } from './end-sign-ins.ts'
import { BACKUP_FAULTS } from './faults.ts'
import type { Manifest } from './manifest.ts'
import { loadRows } from './rows/load-rows.ts'
import { differing, measureTables } from './tables/measure.ts'
import { markerOf } from './tables/marker.ts'
import { authenticationKeyOf } from './target.ts'
import type { RunTask } from './thread/run-apart.ts'

/** A restore into a database. */
export interface RestoreRows {
  readonly source: string
  readonly identity: string
  readonly engine: Engine
  /** Where it may write for a moment. */
  readonly temporary: string
  readonly scope: (clinicId: string) => Scope
  readonly run: RunTask
}

const load = (engine: Engine, scope: Scope, { clinicId, tables, body }: Manifest, target: string): Promise<void> =>
  engine.write(scope, async (db) => {
    if ((await markerOf(db, clinicId)) !== undefined) throw new Fault(BACKUP_FAULTS.stands)
    if (body.form !== 'rows') throw new Fault(BACKUP_FAULTS.otherForm)
    await loadRows(db, clinicId, `${target}.rows`)
    const [different] = differing(tables, await measureTables(db, TABLES, clinicId))
    if (different !== undefined) throw new Fault(BACKUP_FAULTS.contents, { place: different })
    await endSignIns(
      db,
      clinicId,
      TABLES.map(({ name }) => name),
    )
  })

/**
 * Restores a backup of rows into a database that has no record of this clinic, in one transaction: all of it or nothing. It is looked
 * at whole before the first row is written, and measured again inside the transaction (I12).
 */
export const restoreRows = async ({ source, identity, engine, temporary, scope, run }: RestoreRows): Promise<Manifest> => {
  const work = await mkdtemp(join(temporary, 'restore-'))
  try {
    const target = join(work, 'record.sqlite')
    const manifest = await run('examine', { source, identity, authenticationKey: authenticationKeyOf(identity), target })
    await engine.found(manifest.clinicId)
    await load(engine, scope(manifest.clinicId), manifest, target)
    return manifest
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
