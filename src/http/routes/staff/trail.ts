import { readOwnActions } from '#clinic/audit/own-actions.ts'
import { AuditRead, ReadAudit, readAudit } from '#clinic/audit/read-audit.ts'
import { Lookers, WhoLooked, whoLooked } from '#clinic/audit/who-looked.ts'
import { replies } from '../../registry/reply.ts'
import { useCase } from '../../registry/use-case.ts'
import { LOOK } from '../usual.ts'

/** The audit trail. */
export const trailRoutes = [
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/audit',
    name: 'audit.read',
    says: 'The trail of the clinic, latest first.',
    action: 'read audit',
    input: ReadAudit,
    reply: replies(AuditRead),
    run: readAudit,
  }),
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/audit/own',
    name: 'audit.own',
    says: 'What whoever asks did themselves.',
    action: 'read own-actions',
    input: ReadAudit,
    reply: replies(AuditRead),
    run: readOwnActions,
  }),
  useCase({
    ...LOOK,
    method: 'GET',
    path: '/api/clients/:clientId/lookers',
    name: 'audit.lookers',
    says: 'Who looked at the record of a client.',
    action: 'read lookers',
    input: WhoLooked,
    reply: replies(Lookers),
    run: whoLooked,
  }),
] as const
