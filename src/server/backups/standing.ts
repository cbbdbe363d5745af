import type { Backups } from '#clinic/backups/backups.ts'
import type { BackupEdges } from '#store/backup/back-up.ts'
import { lastBackup } from '#store/backup/last-backup.ts'
import { backupWarnings } from '#store/backup/warnings.ts'

/** How backups stand, by what is remembered beside the data. */
export const backupStanding =
  ({ results, target, places, clock }: Pick<BackupEdges, 'results' | 'target' | 'places' | 'clock'>): Backups =>
  async (clinicId) => {
    const remembered = await lastBackup(results, clinicId)
    const hasSheet = (await target(clinicId)) !== undefined
    const hasSecondPlace = places.some(({ name }) => name === 'second')
    return { ...remembered, warnings: backupWarnings({ remembered, hasSheet, hasSecondPlace, now: clock.now() }) }
  }
