import type { Appended } from '#care/record/entry.ts'
import type { Duty } from '#care/record/retention/duty.ts'
import type { Instant } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import { auditWriter } from '../audit/write.ts'
import { append } from '../record/append.ts'
import { entryRows, openedRows } from '../record/read.ts'
import type { Transaction } from '../transaction.ts'
import { dutyToKeep } from './duty.ts'
import { ERASURE_FAULTS } from './faults.ts'
import { isOf } from '#care/record/known.ts'

/** That a client's record shall be erased. */
export interface Erasure {
  readonly entryId: string
  readonly clientId: string
  readonly reason: string
  readonly happenedAt: Instant
}

const refusal = (duty: Duty): Fault =>
  duty.kind === 'hold'
    ? new Fault(ERASURE_FAULTS.held)
    : new Fault({ ...ERASURE_FAULTS.retained, says: `This record has to be kept until ${duty.until}.` }, { holds: { until: duty.until } })

/** What is sealed with the client's key and is no entry: of no use without it. */
const BESIDE = ['blob', 'blob_naming', 'draft'] as const

/**
 * Says in the record that a client is erased, or refuses with the day until which it has to be kept. The key is destroyed once this is
 * on the disk. The entry comes first: from then on nothing else is accepted, so the duty is worked out over all there is.
 */
export const sayErased = async (tx: Transaction, { clientId, reason, ...entry }: Erasure): Promise<Appended> => {
  const { clinicId } = tx.scope
  const stream = { kind: 'clinic' as const, id: clinicId }
  const appended = await append(tx, { ...entry, stream, kind: 'client.erased', version: 1, body: { clientId, reason } })
  const duty = await dutyToKeep(tx, clientId)
  if (duty !== undefined) throw refusal(duty)
  for (const table of BESIDE) await tx.db.deleteFrom(table).where('clinic_id', '=', clinicId).where('client_id', '=', clientId).execute()
  await auditWriter(tx).note({ action: 'client.erase', clientId, subjectId: entry.entryId })
  return appended
}

/** Clients who were erased: a key of theirs that is still there outlived a cut between the entry and its destruction. */
export const erasedClients = async (tx: Transaction): Promise<readonly string[]> => {
  const entries = await openedRows(tx, await entryRows(tx).where('entry.kind', '=', 'client.erased').execute())
  return entries.flatMap((entry) => (isOf(entry, 'client.erased') ? [entry.content.body.clientId] : []))
}
