import { z } from 'zod'
import { Id, Line, Reason } from '../fields.ts'
import { ofClinic } from './kind.ts'

/** What is settled for a whole clinic; each entry holds all of it. */
export const ClinicSettings = z.strictObject({
  name: Line,
  /** ISO 3166-1 code, such as `CA`. */
  country: z.string().regex(/^[A-Z]{2}$/u, 'two capital letters'),
  /** Subdivision where the law differs inside the country, such as `ON`. */
  region: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/u, 'a code such as ON')
    .optional(),
  /** IANA zone; reminders and visits go by its wall clock. */
  timeZone: z.string().regex(/^[A-Za-z0-9_+/-]{1,64}$/u, 'a zone such as America/Toronto'),
  phone: Line.optional(),
  /** Minutes without use after which a session asks again who is there. */
  idleMinutes: z.number().int().min(1).max(15).optional(),
  /** Days after which a link that was not used ends. */
  linkDays: z.number().int().min(1).max(30).optional(),
})

const Hold = z.strictObject({ clientId: Id, reason: Reason })

/** Kinds about the clinic itself and what it keeps. */
export const CLINIC_KINDS = {
  'clinic.settings': ofClinic(ClinicSettings),
  /** Two records of one person are shown as one; both originals stay, and it can be taken back. */
  'client.merged': ofClinic(z.strictObject({ mergeId: Id, keptId: Id, foldedId: Id, reason: Reason })),
  'client.unmerged': ofClinic(z.strictObject({ mergeId: Id, reason: Reason })),
  /** The client's key is destroyed after this entry; headers stay, so that the chain can still be verified. */
  'client.erased': ofClinic(z.strictObject({ clientId: Id, reason: Reason })),
  /** A court or an insurer asked that nothing be destroyed. Source: safety dossier SP-105. */
  'hold.placed': ofClinic(Hold),
  'hold.lifted': ofClinic(Hold),
}
