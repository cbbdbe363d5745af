import type { Writing } from '#store/store.ts'

/** Ends everything somebody has open, in the transaction of what ended it (A7). */
export const endSessions = async (_at: Writing, _personId: string): Promise<void> => {
  // The sessions are sign-in's room.
}
