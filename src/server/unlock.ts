import { Fault, isFault } from '#edges/fault.ts'
import type { Log } from '#edges/log.ts'
import { KEY_FAULTS } from '#store/keys/faults.ts'
import type { Keys } from '#store/keys/keys.ts'

/** Whether the record of a clinic has begun. */
export type HasBegun = (clinicId: string) => Promise<boolean>

const isLocked = async (keys: Keys, clinicId: string, hasBegun: HasBegun, log: Log): Promise<boolean> => {
  try {
    await keys.unlock(clinicId)
    return false
  } catch (error) {
    // A key that others can read is a reason not to start at all. A place that waits for its owner has no key yet.
    if (isFault(error, KEY_FAULTS.openKeyFile)) throw error
    if (isFault(error, KEY_FAULTS.noKeyFile) && !(await hasBegun(clinicId))) return false
    log.warn('clinic-locked', { clinicId, code: error instanceof Fault ? error.code : 'unexpected' })
    return true
  }
}

/** Opens the keys of clinics that need no passphrase; tells which stay locked until somebody types one. */
export const unlockAll = async (keys: Keys, clinics: readonly string[], hasBegun: HasBegun, log: Log): Promise<readonly string[]> => {
  const locked: string[] = []
  for (const clinicId of clinics) if (await isLocked(keys, clinicId, hasBegun, log)) locked.push(clinicId)
  return locked
}
