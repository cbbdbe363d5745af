import type { Row } from '../schema/table.ts'
import type { JobLine, JobState } from './jobs.ts'
import type { JOB } from './table.ts'

/** A job as it is kept. */
export type JobRow = Row<typeof JOB>

const STATES: readonly JobState[] = ['waiting', 'leased', 'leaving', 'done', 'failed', 'unknown', 'dropped']

// A state of a newer program is one that this program cannot act on: a person has to look.
const stateOf = (text: string): JobState => STATES.find((state) => state === text) ?? 'unknown'

/** A row as staff may see it. */
export const lineOf = (row: Omit<JobRow, 'sealed'>): JobLine => ({
  jobId: row.job_id,
  kind: row.kind,
  key: row.job_key,
  state: stateOf(row.state),
  clientId: row.client_id ?? undefined,
  recipient: row.recipient ?? undefined,
  createdAt: row.created_at,
  dueAt: row.due_at,
  endsAt: row.ends_at,
  attempts: row.attempts,
  finishedAt: row.finished_at ?? undefined,
  outcome: row.outcome ?? undefined,
})
