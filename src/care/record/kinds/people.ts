import { z } from 'zod'
import type { Role } from '../../access/scope.ts'
import { Day, Id, Line, Reason } from '../fields.ts'
import { ofClinic } from './kind.ts'

const ROLES = ['owner', 'therapist', 'reception'] as const satisfies readonly Role[]

/** Somebody on the staff, as they are called. */
const Person = { personId: Id, name: Line, email: z.email().max(254).optional() }

/** Kinds about the staff. What they sign in with is no part of the record. */
export const PEOPLE_KINDS = {
  'person.joined': ofClinic(z.strictObject({ ...Person, role: z.enum(ROLES) })),
  'person.changed': ofClinic(z.strictObject(Person)),
  'person.role': ofClinic(z.strictObject({ personId: Id, role: z.enum(ROLES) })),
  'person.disabled': ofClinic(z.strictObject({ personId: Id, reason: Reason.optional() })),
  'person.enabled': ofClinic(z.strictObject({ personId: Id })),
  /** Who has none that is valid on the day cannot sign. */
  'licence.recorded': ofClinic(z.strictObject({ licenceId: Id, personId: Id, number: Line, jurisdiction: Line, expiresOn: Day })),
  'licence.withdrawn': ofClinic(z.strictObject({ licenceId: Id, personId: Id, reason: Reason })),
}
