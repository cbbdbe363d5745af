import { z } from 'zod'
import { Day, Id, Line, Moment } from '#care/record/fields.ts'

/** Roles of the staff, as they are sent. */
export const ROLE = z.enum(['owner', 'therapist', 'reception'])

/** A licence, as it is shown. */
const LicenceShown = z.strictObject({ licenceId: Id, number: Line, jurisdiction: Line, expiresOn: Day })

/** A colleague, as everybody on the staff sees them. */
export const ColleagueShown = z.strictObject({ personId: Id, name: Line, role: ROLE, active: z.boolean() })
/** {@link ColleagueShown}, read. */
export type ColleagueShown = z.output<typeof ColleagueShown>

/** Somebody on the staff, as the owner sees them. */
export const PersonShown = z.strictObject({
  personId: Id,
  name: Line,
  email: z.string().optional(),
  role: ROLE,
  joinedAt: Moment,
  disabledAt: Moment.optional(),
  licences: z.array(LicenceShown),
})
/** {@link PersonShown}, read. */
export type PersonShown = z.output<typeof PersonShown>
