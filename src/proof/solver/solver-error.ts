/** The solver did something its own documentation rules out. */
export class SolverError extends Error {
  override readonly name = 'SolverError'
}
