import { StartError } from '#config/problem.ts'
import { Fault } from '#edges/fault.ts'
import type { Fault as Told } from './fault.ts'

/** A fault of the server's layers as the command line tells it. */
const toldFault = ({ code, says, next, detail }: Fault): Told => ({
  code,
  title: says,
  message: detail.place === undefined ? says : `${says} (${detail.place})`,
  next,
})

/** What was refused, for people; undefined for what nobody expected. */
export const toldOf = (thrown: unknown): readonly Told[] | undefined => {
  if (thrown instanceof StartError) return thrown.problems
  return thrown instanceof Fault ? [toldFault(thrown)] : undefined
}
