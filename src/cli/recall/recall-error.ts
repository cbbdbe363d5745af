import type { Fault } from '../problem/fault.ts'

/** Ends a recall that cannot go on: an input that cannot be read, an output that cannot be written, a checkpoint of something else. */
export class RecallError extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.message)
    this.fault = fault
  }
}
