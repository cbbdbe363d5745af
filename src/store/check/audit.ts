import { hashLine } from '../audit/write.ts'
import { NO_HASH } from '../record/hash.ts'
import type { Tables } from '../tables.ts'
import type { Transaction } from '../transaction.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'
import { inPages } from './rows.ts'

const where = ({ sequence }: { readonly sequence: number }): string => `audit line ${sequence}`

const lineOff = (row: Tables['audit'], before: { readonly sequence: number; readonly hash: string }): readonly Finding[] => {
  const { hash, ...unhashed } = row
  if (row.sequence !== before.sequence + 1) return [finding('I7', 'A line before this one is gone.', where(row))]
  if (row.previous_hash !== before.hash) return [finding('I7', 'The line before this one was exchanged.', where(row))]
  return hashLine(unhashed) === hash ? [] : [finding('I7', 'This line was changed.', where(row))]
}

/** Walks the audit from its first line to where the clinic says it stands (I7). */
export const checkAudit = async (tx: Transaction): Promise<{ readonly findings: readonly Finding[]; readonly lines: number }> => {
  const findings: Finding[] = []
  let last = { sequence: 0, hash: NO_HASH }
  const own = tx.db.selectFrom('audit').selectAll().where('clinic_id', '=', tx.scope.clinicId)
  const rows = inPages<Tables['audit']>(
    (after, limit) => own.where('sequence', '>', after).orderBy('sequence').limit(limit).execute(),
    (row) => row.sequence,
  )
  for await (const row of rows) {
    findings.push(...lineOff(row, last))
    last = row
  }
  const stands = await tx.db
    .selectFrom('clinic')
    .select(['audit_sequence', 'audit_hash'])
    .where('clinic_id', '=', tx.scope.clinicId)
    .executeTakeFirst()
  if (stands !== undefined && (stands.audit_sequence !== last.sequence || stands.audit_hash !== last.hash))
    findings.push(finding('I7', 'The last lines are gone: the clinic knows of others.', where(last)))
  return { findings, lines: last.sequence }
}
