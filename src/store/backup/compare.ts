import type { Kysely } from 'kysely'
import { Fault } from '#edges/fault.ts'
import type { Tables } from '../tables.ts'
import { BACKUP_FAULTS } from './faults.ts'
import { openCopy } from './sqlite/open-copy.ts'
import { hashAt, markerOf } from './tables/marker.ts'

/** How a backup stands to what is there. */
export type Standing =
  /** The backup holds all that is there, or nothing is there that can be read: for that day backups are made. */
  | 'not-behind'
  /** What is there went on from the backup: its later entries would be missing. */
  | 'older'
  /** Both hold entries the other has not. */
  | 'other-history'

/** Compares two records of a clinic by where they stand: is one the beginning of the other? */
const compare = async (backup: Kysely<Tables>, there: Kysely<Tables>, clinicId: string): Promise<Standing> => {
  const [saved, stands] = [await markerOf(backup, clinicId), await markerOf(there, clinicId)]
  if (saved === undefined || stands === undefined) return 'not-behind'
  const common = Math.min(saved.position, stands.position)
  if ((await hashAt(backup, clinicId, common)) !== (await hashAt(there, clinicId, common))) return 'other-history'
  return stands.position > saved.position ? 'older' : 'not-behind'
}

const reading = async (paths: readonly [string, string], clinicId: string): Promise<Standing> => {
  const [backup, there] = [openCopy(paths[0]), openCopy(paths[1])]
  try {
    return await compare(backup.db, there.db, clinicId)
  } finally {
    backup.close()
    there.close()
  }
}

/** Compares an opened backup with the file that stands. */
export const standingOf = (backup: string, there: string, clinicId: string): Promise<Standing> =>
  reading([backup, there], clinicId).catch(() => 'not-behind')

/** Refuses to put a backup in the place of what stands where entries would be missing afterwards and nobody said that this is wanted. */
export const demandWanted = (standing: Standing, older: boolean): void => {
  if (standing === 'older' && !older) throw new Fault(BACKUP_FAULTS.older)
  if (standing === 'other-history') throw new Fault(BACKUP_FAULTS.otherHistory)
}
