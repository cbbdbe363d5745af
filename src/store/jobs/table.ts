import { table } from '../schema/table.ts'

/**
 * Work to be done after a transaction, put down inside it (outbox). Arguments are sealed, and wiped once the work is over: what a mail
 * says and to whom it goes is nobody's business after (A18). Rows hold ids, times and states.
 */
export const JOB = table({
  name: 'job',
  columns: {
    job_id: 'id',
    kind: 'text',
    /** The same work twice has the same key, and is done once. */
    job_key: 'text',
    state: 'text',
    client_id: 'id?',
    /** Whom it goes to, as `client:ID` or `person:ID`; for limits. */
    recipient: 'text?',
    created_at: 'instant',
    due_at: 'instant',
    /** After this it is of no use any more. */
    ends_at: 'instant',
    attempts: 'integer',
    lease_id: 'id?',
    leased_until: 'instant?',
    finished_at: 'instant?',
    /** Why it is not done yet, or what came of it; a code. */
    outcome: 'text?',
    sealed: 'bytes?',
  },
  key: ['job_id'],
  unique: [['kind', 'job_key']],
  indexes: [
    ['state', 'due_at'],
    ['recipient', 'created_at'],
  ],
  references: [{ columns: [], table: 'clinic' }],
})
