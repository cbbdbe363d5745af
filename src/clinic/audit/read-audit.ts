import { z } from 'zod'
import type { UseCase } from '../clinic.ts'
import { demand } from '../policies/demand.ts'
import { showTrail } from './shown.ts'
import { Lookers } from './who-looked.ts'

/** Lines before one of them; the latest where none is named. */
export const ReadAudit = z.strictObject({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
})
/** {@link ReadAudit}, read. */
export type ReadAudit = z.output<typeof ReadAudit>

/** A page of the trail, latest first. */
export const AuditRead = Lookers
/** {@link AuditRead}, read. */
export type AuditRead = z.output<typeof AuditRead>

/** The whole trail of the clinic, for the owner. */
export const readAudit: UseCase<ReadAudit, AuditRead> = async (clinic, scope, { before, limit }) => {
  demand(clinic, scope, 'read audit')
  const lines = await clinic.store.read(scope, async (at) => showTrail(at, await at.audit.page(before, limit)))
  clinic.store.noteSeen(scope, { action: 'read audit' })
  return { lines }
}
