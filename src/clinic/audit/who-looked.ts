import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { showTrail, TrailLine } from './shown.ts'

/** At whose record. */
export const WhoLooked = z.strictObject({ clientId: Id, limit: z.coerce.number().int().min(1).max(1_000).default(100) })
/** {@link WhoLooked}, read. */
export type WhoLooked = z.output<typeof WhoLooked>

/** Who looked or wrote, latest first. */
export const Lookers = z.strictObject({ lines: z.array(TrailLine) })
/** {@link Lookers}, read. */
export type Lookers = z.output<typeof Lookers>

/** Tells who looked at a client's record; the client may ask as well, with a fresh code. Asking is a look, too. */
export const whoLooked: UseCase<WhoLooked, Lookers> = async (clinic, scope, { clientId, limit }) => {
  const lines = await clinic.store.read(scope, async (at) => {
    demand(clinic, scope, 'read lookers', await aboutClient(at, clientId))
    return showTrail(at, await at.audit.ofClient(clientId, limit))
  })
  clinic.store.noteSeen(scope, { action: 'read lookers', clientId })
  return { lines }
}
