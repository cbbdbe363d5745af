import { isOf } from '#care/record/known.ts'
import type { Projection } from '../projections/projection.ts'

/** The settings that count. */
export const CLINIC_SETTINGS: Projection = {
  name: 'settings',
  tables: ['settings'],
  apply: async ({ db }, entry) => {
    if (!isOf(entry, 'clinic.settings')) return
    const latest = { entry_id: entry.entryId }
    await db
      .insertInto('settings')
      .values({ clinic_id: entry.clinicId, ...latest })
      .onConflict((is) => is.column('clinic_id').doUpdateSet(latest))
      .execute()
  },
}
