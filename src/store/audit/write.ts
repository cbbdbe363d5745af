import { actorId } from '#care/access/scope.ts'
import { canonical } from '#care/record/canonical.ts'
import { Fault } from '#edges/fault.ts'
import { STORE_FAULTS } from '../faults.ts'
import { sha256 } from '../record/hash.ts'
import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import type { AuditLine, AuditReader, AuditWriter } from './audit.ts'
import type { Look } from './queue.ts'

/** Hash of a line, which holds the hash of the line before it. */
export const hashLine = (line: Omit<Tables['audit'], 'hash'>): string => sha256(canonical({ ...line }))

type Line = Tables['audit']

/** Takes the next numbers of the chain, and the hash it stood at. The row stays locked until the end, so that the chain has one order. */
const takeNumbers = async (tx: Transaction, count: number): Promise<{ readonly last: number; readonly hash: string }> => {
  const row = await tx.db
    .updateTable('clinic')
    .set((is) => ({ audit_sequence: is('audit_sequence', '+', count) }))
    .where('clinic_id', '=', tx.scope.clinicId)
    .returning(['audit_sequence', 'audit_hash'])
    .executeTakeFirst()
  if (row === undefined) throw new Fault(STORE_FAULTS.unknownClinic)
  return { last: row.audit_sequence, hash: row.audit_hash }
}

const lineFor = ({ scope, seen, at }: Look, sequence: number, previous_hash: string): Line => {
  const line = {
    clinic_id: scope.clinicId,
    sequence,
    at,
    actor_kind: scope.actor.kind,
    actor_id: actorId(scope.actor),
    action: seen.action,
    client_id: seen.clientId ?? null,
    subject_id: seen.subjectId ?? null,
    request_id: scope.requestId,
    reason: seen.reason ?? null,
    previous_hash,
  }
  return { ...line, hash: hashLine(line) }
}

/** Rows in one statement: with twelve values each well below what either database takes. */
const ROWS = 50

/** Adds lines to the chain of the clinic, in their order: one statement for many, as looks come in bursts. */
export const noteLines = async (tx: Transaction, looks: readonly Look[]): Promise<void> => {
  const before = await takeNumbers(tx, looks.length)
  const lines: Line[] = []
  for (const look of looks) lines.push(lineFor(look, before.last - looks.length + lines.length + 1, lines.at(-1)?.hash ?? before.hash))
  for (let at = 0; at < lines.length; at += ROWS)
    await tx.db
      .insertInto('audit')
      .values(lines.slice(at, at + ROWS))
      .execute()
  const hash = lines.at(-1)?.hash ?? before.hash
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
export const auditWriter = (tx: Transaction): AuditWriter => ({
  ...auditReader(tx),
  note: (seen) => noteLines(tx, [{ scope: tx.scope, seen, at: tx.clock.now() }]),
})
