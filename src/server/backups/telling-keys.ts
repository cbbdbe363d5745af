import type { Keys, Recovery } from '#store/keys/keys.ts'

/** Keys that tell of each new recovery secret before anybody else hears of it: backups are made for it from then on. */
export const tellingKeys = (keys: Keys, told: (clinicId: string, recovery: Recovery) => void): Keys => {
  const telling = async (clinicId: string, making: Promise<Recovery>): Promise<Recovery> => {
    const recovery = await making
    told(clinicId, recovery)
    return recovery
  }
  return {
    ...keys,
    found: (clinicId, ...more) => telling(clinicId, keys.found(clinicId, ...more)),
    renewRecovery: (clinicId, ...more) => telling(clinicId, keys.renewRecovery(clinicId, ...more)),
  }
}
