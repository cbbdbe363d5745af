import type { Fault } from '#edges/fault.ts'
import type { Fault as Told } from './fault.ts'

/** A fault of another layer, as the command line tells it. */
export const ofFault = ({ code, says, next, detail }: Fault): Told => ({
  code,
  title: says,
  message: detail.place === undefined ? says : `${says} (${detail.place})`,
  next,
})
