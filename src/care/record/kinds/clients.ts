import { z } from 'zod'
import { Day, Id, Line, Moment, Reason } from '../fields.ts'
import { ofClient } from './kind.ts'

/** Who a client is and how to reach them; each entry holds the whole card. */
export const ClientCard = z.strictObject({
  name: Line,
  /** What they are called to their face, and on links; undefined: the first word of the name. */
  calledName: Line.optional(),
  bornOn: Day.optional(),
  phone: Line.optional(),
  email: z.email().max(254).optional(),
  address: z.string().max(1_000).optional(),
  /** Whom to call in an emergency. */
  emergencyContact: z.strictObject({ name: Line, phone: Line }).optional(),
  /** Addresses the staff has confirmed with the client; codes go nowhere else. */
  confirmed: z.strictObject({ phone: z.boolean().optional(), email: z.boolean().optional() }).optional(),
})

/** What a link lets its holder do: answer before a visit, report from home, or answer a letter. */
const PURPOSES = ['intake', 'home', 'medical'] as const

/** Kinds about a client, and the links made for them. A link's secret is no part of the record. */
export const CLIENT_KINDS = {
  'client.card': ofClient(ClientCard),
  'link.made': ofClient(
    z.strictObject({ linkId: Id, purpose: z.enum(PURPOSES), episodeId: Id.optional(), letterId: Id.optional(), expiresAt: Moment }),
  ),
  'link.revoked': ofClient(z.strictObject({ linkId: Id, reason: Reason.optional() })),
  'link.spent': ofClient(z.strictObject({ linkId: Id })),
}
