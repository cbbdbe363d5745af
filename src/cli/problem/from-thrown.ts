import { StartError } from '#config/problem.ts'
import { Fault } from '#edges/fault.ts'
import type { Fault as Told } from './fault.ts'
import { ofFault } from './of-fault.ts'

/** What was refused, for people; undefined for what nobody expected. */
export const toldOf = (thrown: unknown): readonly Told[] | undefined => {
  if (thrown instanceof StartError) return thrown.problems
  return thrown instanceof Fault ? [ofFault(thrown)] : undefined
}
