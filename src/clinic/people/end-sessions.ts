import type { Writing } from '#store/store.ts'
import type { Clinic } from '../clinic.ts'

/** Ends everything somebody has open, in the transaction of what ended it (A7). */
export const endSessions = async (
  { clock }: Clinic,
  at: Writing,
  personId: string,
  endedBecause: 'disabled' | 'role-changed',
): Promise<void> => {
  await at.sessions.sessions.change({ personId, endedAt: null }, { endedAt: clock.now(), endedBecause })
}
