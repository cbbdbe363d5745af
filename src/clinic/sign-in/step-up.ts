import type { Scope, Staff } from '#care/access/scope.ts'
import { between } from '#edges/clock.ts'
import type { Clock } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import { SIGN_IN_FAULTS } from './faults.ts'
import { staffOf } from './proven-scope.ts'

/** How long a fresh proof counts, in milliseconds. */
const FRESH = 5 * 60_000

/** The person who is signed in and proved within the last five minutes who they are. */
export const freshStaffOf = (scope: Scope, clock: Clock): Staff => {
  const staff = staffOf(scope)
  const age = staff.steppedUpAt === undefined ? FRESH : between(staff.steppedUpAt, clock.now())
  if (age < 0 || age >= FRESH) throw new Fault(SIGN_IN_FAULTS.stepUp)
  return staff
}
