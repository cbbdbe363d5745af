import { Fault } from '#edges/fault.ts'
import type { Flaw } from '../bytes/flaw.ts'
import { FLAW_FAULTS } from './catalogue.ts'

/** The fault of a flawed body: which flaw, and at which byte. */
export const faultOfFlaw = ({ kind, at }: Flaw): Fault => new Fault(FLAW_FAULTS[kind], { place: `body, byte ${at}` })
