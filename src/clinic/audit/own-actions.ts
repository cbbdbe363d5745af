import { actorId } from '#care/access/scope.ts'
import type { UseCase } from '../clinic.ts'
import { demand } from '../policies/demand.ts'
import type { AuditRead, ReadAudit } from './read-audit.ts'
import { showTrail } from './shown.ts'

/** What the asking person did and looked at themselves. */
export const readOwnActions: UseCase<ReadAudit, AuditRead> = async (clinic, scope, { before, limit }) => {
  demand(clinic, scope, 'read own-actions')
  return clinic.store.read(scope, async (at) => ({
    lines: await showTrail(at, await at.audit.ofActor(actorId(scope.actor), before, limit)),
  }))
}
