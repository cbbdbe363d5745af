import { actorId } from '#care/access/scope.ts'
import { canonical } from '#care/record/canonical.ts'
import { Fault } from '#edges/fault.ts'
import { STORE_FAULTS } from '../faults.ts'
import { sha256 } from '../record/hash.ts'
import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import type { AuditLine, AuditReader, AuditWriter, Seen } from './audit.ts'

/** Hash of a line, which holds the hash of the line before it. */
export const hashLine = (line: Omit<Tables['audit'], 'hash'>): string => sha256(canonical({ ...line }))

const nextLine = async (tx: Transaction): Promise<{ audit_sequence: number; audit_hash: string }> => {
  const row = await tx.db
    .updateTable('clinic')
    .set((is) => ({ audit_sequence: is('audit_sequence', '+', 1) }))
    .where('clinic_id', '=', tx.scope.clinicId)
    .returning(['audit_sequence', 'audit_hash'])
    .executeTakeFirst()
  if (row === undefined) throw new Fault(STORE_FAULTS.unknownClinic)
  return row
}

const note = async (tx: Transaction, done: Seen): Promise<void> => {
  const { audit_sequence, audit_hash } = await nextLine(tx)
  const line = {
    clinic_id: tx.scope.clinicId,
    sequence: audit_sequence,
    at: tx.clock.now(),
    actor_kind: tx.scope.actor.kind,
    actor_id: actorId(tx.scope.actor),
    action: done.action,
    client_id: done.clientId ?? null,
    subject_id: done.subjectId ?? null,
    request_id: tx.scope.requestId,
    reason: done.reason ?? null,
    previous_hash: audit_hash,
  }
  const hash = hashLine(line)
  await tx.db
    .insertInto('audit')
    .values({ ...line, hash })
    .execute()
  await tx.db.updateTable('clinic').set({ audit_hash: hash }).where('clinic_id', '=', tx.scope.clinicId).execute()
}

const lineOf = (row: Tables['audit']): AuditLine => ({
  sequence: row.sequence,
  at: row.at,
  actorKind: row.actor_kind,
  actorId: row.actor_id,
  action: row.action,
  requestId: row.request_id,
  ...(row.client_id === null ? {} : { clientId: row.client_id }),
  ...(row.subject_id === null ? {} : { subjectId: row.subject_id }),
  ...(row.reason === null ? {} : { reason: row.reason }),
})

/** The reading half of the audit. */
export const auditReader = (tx: Transaction): AuditReader => {
  const all = tx.db.selectFrom('audit').selectAll().where('clinic_id', '=', tx.scope.clinicId)
  const latest = async (lines: typeof all, limit: number, before: number = Number.MAX_SAFE_INTEGER): Promise<readonly AuditLine[]> =>
    (await lines.where('sequence', '<', before).orderBy('sequence', 'desc').limit(limit).execute()).map(lineOf)
  return {
    ofClient: (clientId, limit) => latest(all.where('client_id', '=', clientId), limit),
    ofActor: (actorId, before, limit) => latest(all.where('actor_id', '=', actorId), limit, before),
    page: (before, limit) => latest(all, limit, before),
  }
}

/** Both halves of the audit. */
export const auditWriter = (tx: Transaction): AuditWriter => ({ ...auditReader(tx), note: (done) => note(tx, done) })
