import type { Reading } from '#store/store.ts'

/** All that the desk learns of a red flag: that a visit has to wait, and nothing of why (2.4). */
export const NOTICE = 'A clinician must review before booking.'

/** Whether a red flag of a client, or of one merged into them, waits for a clinician (I6). */
export const awaitsReview = async (at: Reading, clientId: string): Promise<boolean> => {
  const ids = [clientId, ...(await at.clients.folded(clientId)).map((client) => client.clientId)]
  for (const id of ids) {
    const tasks = await at.tasks.ofClient(id)
    if (tasks.some(({ done }) => done === undefined)) return true
  }
  return false
}
