import type { Keys, Recovery } from '#store/keys/keys.ts'
import type { Store } from '#store/store.ts'

/** The keys of a clinic that was just made. What opens its backups is told once and kept nowhere. */
export type RecoveryTold = (clinicId: string, recovery: Recovery) => void

/** A store in which the place of a new clinic comes with its keys: first the keys, so that nothing is ever kept without. */
export const withKeys = (store: Store, keys: Keys, told: RecoveryTold): Store => ({
  ...store,
  found: async (scope) => {
    const recovery = await keys.found(scope.clinicId)
    await store.found(scope)
    told(scope.clinicId, recovery)
  },
})
