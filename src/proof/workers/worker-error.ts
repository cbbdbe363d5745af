/** A worker of the prover ended before its work was done. Nothing of what it did counts. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError'
}
