import type { Writing } from '#store/store.ts'

/** Ties a session to the visit that runs in it, so that the lock does not interrupt it; null: no visit runs. Part of the transaction that starts or ends the visit. */
export const carryVisit = async (at: Writing, visitId: string | null): Promise<void> => {
  const { actor } = at.scope
  if (actor.kind !== 'staff') return
  await at.sessions.sessions.change({ sessionId: actor.sessionId, endedAt: null }, { visitId })
}

/** Ends what sessions carry of a visit that is over, whoever ended it: nothing of it stays usable behind a lock. */
export const letGoOfVisit = async (at: Writing, visitId: string): Promise<void> => {
  await at.sessions.sessions.change({ visitId, endedAt: null }, { visitId: null })
}
