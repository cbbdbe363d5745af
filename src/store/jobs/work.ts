import { later } from '#edges/clock.ts'
import { uuid4 } from '#edges/ids.ts'
import type { Transaction } from '../transaction.ts'
import { openArgs } from './args.ts'
import type { JobLine, JobState, JobWork, LeasedJob } from './jobs.ts'
import { jobRows } from './read.ts'
import { lineOf } from './row.ts'
import type { JobRow } from './row.ts'

const NO_LEASE = { lease_id: null, leased_until: null } as const

const changed = (result: { readonly numUpdatedRows: bigint } | undefined): boolean => (result?.numUpdatedRows ?? 0n) > 0n

/** Changes a job that is still in this state under this lease; whoever lost it changes nothing. */
const step = async (
  tx: Transaction,
  job: Pick<JobRow, 'job_id' | 'lease_id'>,
  from: readonly JobState[],
  to: Partial<JobRow>,
): Promise<boolean> => {
  const rows = tx.db.updateTable('job').set(to).where('clinic_id', '=', tx.scope.clinicId).where('job_id', '=', job.job_id)
  const mine = job.lease_id === null ? rows.where('lease_id', 'is', null) : rows.where('lease_id', '=', job.lease_id)
  return changed(await mine.where('state', 'in', from).executeTakeFirst())
}

const held = (job: LeasedJob): Pick<JobRow, 'job_id' | 'lease_id'> => ({ job_id: job.jobId, lease_id: job.leaseId })

const lease =
  (tx: Transaction): JobWork['lease'] =>
  async (kinds, milliseconds) => {
    if (kinds.length === 0) return undefined
    const now = tx.clock.now()
    const due = jobRows(tx).where('state', '=', 'waiting').where('due_at', '<=', now).where('kind', 'in', kinds)
    const row = await due.orderBy('due_at').orderBy('job_id').limit(1).executeTakeFirst()
    if (row === undefined) return undefined
    const taken = {
      state: 'leased',
      lease_id: uuid4(tx.random),
      leased_until: later(now, milliseconds),
      attempts: row.attempts + 1,
    } as const
    // Two workers may have read the same row: only one of them finds it still waiting.
    if (!(await step(tx, row, ['waiting'], taken))) return undefined
    return { ...lineOf({ ...row, ...taken }), leaseId: taken.lease_id, args: await openArgs(tx, row) }
  }

const settle = async (tx: Transaction, row: JobRow): Promise<JobLine | undefined> => {
  const now = tx.clock.now()
  const to: Partial<JobRow> =
    row.state === 'leaving'
      ? { ...NO_LEASE, state: 'unknown', outcome: 'worker-ended', finished_at: now }
      : { ...NO_LEASE, state: 'waiting', outcome: 'worker-ended', due_at: now }
  return (await step(tx, row, ['leased', 'leaving'], to)) ? lineOf({ ...row, ...to }) : undefined
}

const recover = async (tx: Transaction, kinds: readonly string[]): Promise<readonly JobLine[]> => {
  if (kinds.length === 0) return []
  const left = jobRows(tx).where('kind', 'in', kinds).where('state', 'in', ['leased', 'leaving'])
  const rows = await left.where('leased_until', '<=', tx.clock.now()).execute()
  const settled: JobLine[] = []
  for (const row of rows) {
    const line = await settle(tx, row)
    if (line !== undefined) settled.push(line)
  }
  return settled
}

// What may have to be done again keeps its arguments; what is over for good does not.
const keepsArgs = (state: JobState): boolean => state === 'unknown' || state === 'failed'

/** What workers do with jobs. */
export const jobWork = (tx: Transaction): JobWork => ({
  lease: lease(tx),
  leaving: (job) => step(tx, held(job), ['leased'], { state: 'leaving' }),
  end: (job, state, outcome) =>
    step(tx, held(job), ['leased', 'leaving'], {
      ...NO_LEASE,
      ...(keepsArgs(state) ? {} : { sealed: null }),
      state,
      outcome,
      finished_at: tx.clock.now(),
    }),
  retry: (job, dueAt, outcome) => step(tx, held(job), ['leased', 'leaving'], { ...NO_LEASE, state: 'waiting', due_at: dueAt, outcome }),
  recover: (kinds) => recover(tx, kinds),
})
