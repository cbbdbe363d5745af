import { setImmediate } from 'node:timers/promises'
import type { Execute } from '../dialect/statement.ts'
import type { Seals } from '../seals.ts'

/** Seals opened in one go, before others get their turn: a few milliseconds. */
const AT_ONCE = 50

/** Statements that let others have their turn first: a copy is read for minutes, and the server answers meanwhile. */
export const patientStatements =
  (run: Execute): Execute =>
  async (statement) => {
    await setImmediate()
    return run(statement)
  }

/** Seals that let others have their turn now and then. */
export const patientSeals = (seals: Seals): Seals => {
  let opened = 0
  return {
    ...seals,
    open: async (...what) => {
      opened += 1
      if (opened % AT_ONCE === 0) await setImmediate()
      return seals.open(...what)
    },
  }
}
