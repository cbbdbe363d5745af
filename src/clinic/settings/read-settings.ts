import { z } from 'zod'
import { isOf } from '#care/record/known.ts'
import { ClinicSettings } from '#care/record/kinds/clinic.ts'
import { Id } from '#care/record/fields.ts'
import { Fault } from '#edges/fault.ts'
import type { Reading } from '#store/store.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { demand } from '../policies/demand.ts'

/** Settings, with the entry that holds them: whoever changes them says which they saw. */
export const SettingsShown = z.strictObject({ settings: ClinicSettings, entryId: Id })
/** {@link SettingsShown}, read. */
export type SettingsShown = z.output<typeof SettingsShown>

/** The settings that count, for the program's own use; undefined before there are any. */
export const currentSettings = async (at: Reading): Promise<SettingsShown | undefined> => {
  const entryId = await at.people.settingsEntry()
  const entry = entryId === undefined ? undefined : await at.record.entry(entryId)
  return entry !== undefined && isOf(entry, 'clinic.settings') ? { settings: entry.content.body, entryId: entry.entryId } : undefined
}

/** Shows the settings of the clinic. */
export const readSettings: UseCase<undefined, SettingsShown> = async (clinic, scope) => {
  demand(clinic, scope, 'read settings')
  const found = await clinic.store.read(scope, currentSettings)
  if (found === undefined) throw new Fault(CLINIC_FAULTS.noSettings)
  return found
}
