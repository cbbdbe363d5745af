import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import { ClinicSettings } from '#care/record/kinds/clinic.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import type { Made } from '../operation.ts'
import { madeOf, OPERATION } from '../operation.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { clinicStream } from '../streams.ts'
import { currentSettings } from './read-settings.ts'

/** New settings, and the ones they take the place of: none for the first. */
export const ChangeSettings = z.strictObject({ ...OPERATION, settings: ClinicSettings, basedOn: Id.optional() })
/** {@link ChangeSettings}, read. */
export type ChangeSettings = z.output<typeof ChangeSettings>

/** Changes the settings of the clinic; whoever saw older ones is shown both (I4). */
export const changeSettings: UseCase<ChangeSettings, Made> = async (clinic, scope, input) => {
  demand(clinic, scope, 'write settings')
  return clinic.store.write(scope, async (at) => {
    const current = await currentSettings(at)
    if (!(await wasMade(at, input)) && current?.entryId !== input.basedOn) throw new Fault(CLINIC_FAULTS.stale, { holds: current })
    const said = { kind: 'clinic.settings', body: input.settings, supersedes: input.basedOn } as const
    const made = await say(at, clinicStream(scope), input, said)
    await at.audit.note({ action: 'write settings', subjectId: made.entryId })
    return madeOf(made)
  })
}
