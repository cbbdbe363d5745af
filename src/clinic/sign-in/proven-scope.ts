import { openScope } from '#care/access/open-scope.ts'
import type { Scope, Staff } from '#care/access/scope.ts'
import { Fault } from '#edges/fault.ts'
import { SIGN_IN_FAULTS } from './faults.ts'

/** The scope in which somebody is looked up before it is known who they are; `task` where something else of the program asks. */
export const doorScope = (clinicId: string, requestId: string, task = 'sign-in'): Scope =>
  openScope(clinicId, { kind: 'system', task }, requestId)

/** The person who is signed in; a link or a job is refused. */
export const staffOf = ({ actor }: Scope): Staff => {
  if (actor.kind !== 'staff') throw new Fault(SIGN_IN_FAULTS.notSignedIn)
  return actor
}

/** The owner who is signed in. */
export const ownerOf = (scope: Scope): Staff => {
  const staff = staffOf(scope)
  if (staff.role !== 'owner') throw new Fault(SIGN_IN_FAULTS.notAllowed)
  return staff
}
