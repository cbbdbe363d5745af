import type { Locks } from '#clinic/sign-in/unlock/locks.ts'
import { isFault } from '#edges/fault.ts'
import { KEY_FAULTS } from '#store/keys/faults.ts'
import type { Keys } from '#store/keys/keys.ts'

/** Keys as the door knows them: whether they are locked, and whether a passphrase opens them. */
export const locksOf = (keys: Keys): Locks => ({
  isLocked: (clinicId) => !keys.isUnlocked(clinicId),
  open: async (clinicId, passphrase) => {
    try {
      await keys.unlock(clinicId, passphrase)
      return true
    } catch (error) {
      if (isFault(error, KEY_FAULTS.wrongPassphrase)) return false
      throw error
    }
  },
})
