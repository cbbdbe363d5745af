import { z } from 'zod'
import type { UseCase } from '../clinic.ts'
import { demand } from '../policies/demand.ts'
import { personName } from './name.ts'
import { ColleagueShown } from './shown.ts'

/** Everybody on the staff. */
export const Colleagues = z.strictObject({ colleagues: z.array(ColleagueShown) })
/** {@link Colleagues}, read. */
export type Colleagues = z.output<typeof Colleagues>

/** Names and roles of the staff, as a diary needs them. */
export const listColleagues: UseCase<undefined, Colleagues> = async (clinic, scope) => {
  demand(clinic, scope, 'read colleagues')
  return clinic.store.read(scope, async (at) => {
    const colleagues: ColleagueShown[] = []
    for (const { personId, role, disabledAt } of await at.people.people()) {
      const name = await personName(at, personId)
      if (name !== undefined) colleagues.push({ personId, name, role, active: disabledAt === undefined })
    }
    return { colleagues }
  })
}
