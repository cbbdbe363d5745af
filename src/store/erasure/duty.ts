import { dutyOf } from '#care/record/retention/duty.ts'
import type { Duty } from '#care/record/retention/duty.ts'
import { entryRows, openedRows, recordReader } from '../record/read.ts'
import type { Transaction } from '../transaction.ts'

/** What forbids erasing a client's record today; undefined where nothing does. */
export const dutyToKeep = async (tx: Transaction, clientId: string): Promise<Duty | undefined> => {
  const rows = await entryRows(tx)
    .where('entry.kind', 'in', ['clinic.settings', 'hold.placed', 'hold.lifted'])
    .orderBy('entry.position')
    .execute()
  const entries = await recordReader(tx).ofClient(clientId)
  return dutyOf(clientId, { entries, clinic: await openedRows(tx, rows), today: tx.clock.now().slice(0, 10) })
}
