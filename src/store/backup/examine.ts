import { rename } from 'node:fs/promises'
import { canonical } from '#care/record/canonical.ts'
import { Fault } from '#edges/fault.ts'
import { MIGRATIONS } from '../migrations/list.ts'
import { BACKUP_FAULTS } from './faults.ts'
import type { Manifest } from './manifest.ts'
import { openBackup } from './open-backup.ts'
import type { OpenBackup } from './open-backup.ts'
import { fileOfRows } from './rows/file-of-rows.ts'
import { openCopy } from './sqlite/open-copy.ts'
import { markerOf } from './tables/marker.ts'
import { tablesInFile } from './tables/measured-table.ts'
import { differing, measureTables } from './tables/measure.ts'

const demandMarker = (manifest: Manifest, marker: Manifest['marker'] | undefined): void => {
  const same = marker !== undefined && canonical(marker) === canonical(manifest.marker)
  if (!same) throw new Fault(BACKUP_FAULTS.contents, { place: 'marker' })
}

// What a newer program wrote may mean something this one does not know: it is not guessed at. Rows carry no tables of their own.
const demandKnown = ({ schema, body }: Manifest): void => {
  const known = MIGRATIONS.findIndex(({ name }) => name === schema)
  if (known === -1) throw new Fault(BACKUP_FAULTS.newer)
  if (body.form === 'rows' && known !== MIGRATIONS.length - 1) throw new Fault(BACKUP_FAULTS.olderRows)
}

/**
 * Opens a backup into an SQLite file at `target` and holds what came out against its manifest: pages, references, the hash of every
 * table (I12), and where record and audit stand. Chains and seals are another's work.
 */
export const examine = async (backup: OpenBackup): Promise<Manifest> => {
  const manifest = await openBackup(backup)
  demandKnown(manifest)
  if (manifest.body.form === 'rows') {
    await rename(backup.target, `${backup.target}.rows`)
    await fileOfRows(`${backup.target}.rows`, manifest, backup.target)
  }
  const copy = openCopy(backup.target)
  try {
    copy.demandSound()
    const [different] = differing(manifest.tables, await measureTables(copy.db, await tablesInFile(copy.db), manifest.clinicId))
    if (different !== undefined) throw new Fault(BACKUP_FAULTS.contents, { place: different })
    demandMarker(manifest, await markerOf(copy.db, manifest.clinicId))
  } finally {
    copy.close()
  }
  return manifest
}
