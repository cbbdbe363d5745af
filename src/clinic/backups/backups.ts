import type { BackupResult } from '#store/backup/result.ts'
import type { BackupWarning } from '#store/backup/warnings.ts'

/** How backups of a clinic stand. */
export interface BackupStanding {
  /** The last attempt, however it went; undefined where there was none. */
  readonly last?: BackupResult
  /** The last one that was written and passed its drill. */
  readonly lastDone?: BackupResult
  /** What is wrong, worst first. */
  readonly warnings: readonly BackupWarning[]
}

/** Looks up how backups of a clinic stand; handed in, since results lie beside the database. */
export type Backups = (clinicId: string) => Promise<BackupStanding>
