import { Fault } from '#edges/fault.ts'
import { ATTACHMENT_FAULTS } from '../faults.ts'

/** The refusal of a file that does not hold what its kind must hold; the place names the part, never its content. */
export const damaged = (place: string, cause?: unknown): Fault => new Fault(ATTACHMENT_FAULTS.damaged, { place, cause })
