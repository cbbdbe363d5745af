import { Fault } from '#edges/fault.ts'
import { BACKUP_FAULTS } from '../faults.ts'
import type { Snapshot } from '../snapshot.ts'
import { markerOf } from '../tables/marker.ts'
import { tablesInFile } from '../tables/measured-table.ts'
import { measureTables } from '../tables/measure.ts'
import { copyFile } from './copy-file.ts'
import { openCopy } from './open-copy.ts'

/** Copies a clinic's file while it is in use, and measures the copy. */
export const snapshotFile = async (source: string, clinicId: string, path: string): Promise<Snapshot> => {
  await copyFile(source, path)
  const copy = openCopy(path)
  try {
    copy.demandSound()
    const marker = await markerOf(copy.db, clinicId)
    if (marker === undefined) throw new Fault(BACKUP_FAULTS.unknownClinic)
    return { path, form: 'sqlite', marker, tables: await measureTables(copy.db, await tablesInFile(copy.db), clinicId) }
  } finally {
    copy.close()
  }
}
