import type { Transaction } from '../transaction.ts'
import type { JobReader } from './jobs.ts'
import { lineOf } from './row.ts'

/** Jobs of this clinic. */
export const jobRows = (tx: Transaction) => tx.db.selectFrom('job').selectAll().where('clinic_id', '=', tx.scope.clinicId)

const countSince =
  (tx: Transaction): JobReader['countSince'] =>
  async (kind, since, recipient) => {
    const all = tx.db
      .selectFrom('job')
      .select((is) => is.fn.countAll<number | string>().as('many'))
      .where('clinic_id', '=', tx.scope.clinicId)
      .where('kind', '=', kind)
      .where('created_at', '>=', since)
    const row = await (recipient === undefined ? all : all.where('recipient', '=', recipient)).executeTakeFirst()
    return Number(row?.many ?? 0)
  }

const earliest = (...instants: readonly (string | null | undefined)[]): string | undefined =>
  instants.filter((instant) => typeof instant === 'string').toSorted()[0]

const nextDue = async (tx: Transaction, kinds: readonly string[]): Promise<string | undefined> => {
  if (kinds.length === 0) return undefined
  const soonest = (state: string, column: 'due_at' | 'leased_until') =>
    jobRows(tx).where('state', '=', state).where('kind', 'in', kinds).orderBy(column).limit(1).executeTakeFirst()
  const [waiting, leased, leaving] = [
    await soonest('waiting', 'due_at'),
    await soonest('leased', 'leased_until'),
    await soonest('leaving', 'leased_until'),
  ]
  return earliest(waiting?.due_at, leased?.leased_until, leaving?.leased_until)
}

/** The reading half of the jobs. */
export const jobReader = (tx: Transaction): JobReader => ({
  job: async (jobId) => {
    const row = await jobRows(tx).where('job_id', '=', jobId).executeTakeFirst()
    return row === undefined ? undefined : lineOf(row)
  },
  inStates: async (states, limit) => {
    const rows = await jobRows(tx).where('state', 'in', states).orderBy('created_at', 'desc').orderBy('job_id').limit(limit).execute()
    return rows.map(lineOf)
  },
  countSince: countSince(tx),
  nextDue: (kinds) => nextDue(tx, kinds),
})
