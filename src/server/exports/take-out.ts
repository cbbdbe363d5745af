import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TakeOut } from '#clinic/export/export-everything.ts'
import type { Timers } from '#edges/timers.ts'
import type { BackupEdges } from '#store/backup/back-up.ts'
import { inspectSnapshot } from '#store/backup/inspect-snapshot.ts'
import { exportClinic } from '#store/exchange/export-clinic.ts'
import type { ExportManifest } from '#store/exchange/manifest.ts'
import { backupScope } from '../backups/edges.ts'
import { passing } from './passing.ts'
import { tarOf } from './tar-of.ts'

/** An export that nobody has read to its end by then is removed: it lies there opened. */
const LIES_AT_MOST = 60 * 60_000

const MANIFEST = 'manifest.json'

type Edges = Pick<BackupEdges, 'snapshot' | 'seals' | 'clock' | 'random' | 'data' | 'program'>

/** Writes an export into a folder from a copy of the record as it stands at one moment; the copy is gone afterwards. */
const write = async ({ snapshot, seals, clock, random, program }: Edges, clinicId: string, folder: string): Promise<ExportManifest> => {
  const takenAt = clock.now()
  const scope = backupScope(clinicId, takenAt)
  const copy = join(folder, 'copy')
  await mkdir(copy, { mode: 0o700 })
  const taken = await snapshot(scope, join(copy, 'snapshot'))
  const manifest = await inspectSnapshot(taken, { clinicId, takenAt }, (db) =>
    exportClinic({ db, scope, clock, random, seals }, join(folder, 'export'), program),
  )
  await rm(copy, { recursive: true, force: true })
  return manifest
}

/**
 * Exports for whoever may have them, one after another. The folder is readable by the server's user alone and gone once it was sent, or
 * nobody waits for it any more; what a process that was ended left is removed at the next start, with what backups leave.
 */
export const takingOut = (edges: Edges, timers: Timers): TakeOut => {
  let before: Promise<unknown> = Promise.resolve()
  const take = async (clinicId: string): Promise<ReadableStream<Uint8Array>> => {
    const parent = join(edges.data, 'backup-work')
    await mkdir(parent, { recursive: true, mode: 0o700 })
    const folder = await mkdtemp(join(parent, 'export-'))
    const drop = (): Promise<void> => rm(folder, { recursive: true, force: true })
    try {
      const { files } = await write(edges, clinicId, folder)
      const { size } = await stat(join(folder, 'export', MANIFEST))
      const cancel = timers.after(LIES_AT_MOST, () => void drop())
      const parts = tarOf(join(folder, 'export'), [...files, { name: MANIFEST, bytes: size, sha256: '' }])
      return passing(parts, async () => {
        cancel()
        await drop()
      })
    } catch (error) {
      await drop()
      throw error
    }
  }
  return async ({ clinicId }) => {
    const mine = before.then(() => take(clinicId))
    before = mine.catch(() => undefined)
    return mine
  }
}
