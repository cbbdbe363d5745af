import { later } from '#edges/clock.ts'
import { uuid4 } from '#edges/ids.ts'
import type { Transaction } from '../transaction.ts'
import { sealArgs } from './args.ts'
import type { JobWriter, NewJob } from './jobs.ts'
import { jobReader, jobRows } from './read.ts'
import { jobWork } from './work.ts'

const HOUR = 60 * 60 * 1_000
/** How long a job is tried when nothing else is told: mail servers give up after as long. */
const LASTS = 72 * HOUR

const add = async (tx: Transaction, job: NewJob): Promise<{ readonly jobId: string; readonly repeated: boolean }> => {
  const before = await jobRows(tx).where('kind', '=', job.kind).where('job_key', '=', job.key).executeTakeFirst()
  if (before !== undefined) return { jobId: before.job_id, repeated: true }
  const [jobId, now, clientId] = [uuid4(tx.random), tx.clock.now(), job.clientId ?? null]
  const dueAt = job.dueAt ?? now
  await tx.db
    .insertInto('job')
    .values({
      clinic_id: tx.scope.clinicId,
      job_id: jobId,
      kind: job.kind,
      job_key: job.key,
      state: 'waiting',
      client_id: clientId,
      recipient: job.recipient ?? null,
      created_at: now,
      due_at: dueAt,
      ends_at: job.endsAt ?? later(dueAt, LASTS),
      attempts: 0,
      lease_id: null,
      leased_until: null,
      finished_at: null,
      outcome: null,
      sealed: await sealArgs(tx, jobId, clientId, job.args),
    })
    .execute()
  return { jobId, repeated: false }
}

const drop = async (tx: Transaction, kind: string, key: string): Promise<boolean> => {
  const waiting = tx.db
    .updateTable('job')
    .set({ state: 'dropped', outcome: 'taken-back', finished_at: tx.clock.now(), sealed: null })
    .where('clinic_id', '=', tx.scope.clinicId)
    .where('kind', '=', kind)
    .where('job_key', '=', key)
  const { numUpdatedRows } = await waiting.where('state', '=', 'waiting').executeTakeFirst()
  return numUpdatedRows > 0n
}

const again = async (tx: Transaction, jobId: string): Promise<boolean> => {
  const now = tx.clock.now()
  const over = tx.db
    .updateTable('job')
    .set({ state: 'waiting', due_at: now, ends_at: later(now, LASTS), attempts: 0, finished_at: null, outcome: 'asked-again' })
    .where('clinic_id', '=', tx.scope.clinicId)
    .where('job_id', '=', jobId)
  const { numUpdatedRows } = await over.where('state', 'in', ['failed', 'unknown']).where('sealed', 'is not', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Both halves of the jobs. */
export const jobWriter = (tx: Transaction): JobWriter => ({
  ...jobReader(tx),
  add: (job) => add(tx, job),
  drop: (kind, key) => drop(tx, kind, key),
  again: (jobId) => again(tx, jobId),
  work: jobWork(tx),
})
