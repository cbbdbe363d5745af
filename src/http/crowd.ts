import { Fault } from '#edges/fault.ts'
import { HTTP_FAULTS } from './faults/catalogue.ts'

/** Lets so many in at once and tells the next to come back: a server that takes on more than it can do does none of it. */
export const createCrowd = (most: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  let inside = 0
  return async (work) => {
    if (inside >= most) throw new Fault(HTTP_FAULTS.busy, { retryAfter: 2 })
    inside += 1
    try {
      return await work()
    } finally {
      inside -= 1
    }
  }
}
