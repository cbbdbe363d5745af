import Logic from 'logic-solver'
import type { Solver } from 'logic-solver'

/**
 * A fresh MiniSat. Each one hangs a listener for uncaught errors on the process, for the sake of programs it is not part of here: it
 * would change how this one ends, and the tenth makes Node complain. It is taken off again.
 */
export const freshSolver = (): Solver => {
  const before = new Set(process.listeners('uncaughtException'))
  const solver = new Logic.Solver()
  for (const listener of process.listeners('uncaughtException')) if (!before.has(listener)) process.off('uncaughtException', listener)
  return solver
}
