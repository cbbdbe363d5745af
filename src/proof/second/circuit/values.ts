import { TRUE } from './gates.ts'
import type { Gates, Lit } from './gates.ts'

/** Is it so, for one client? */
export type Values = (lit: Lit) => boolean

/** Works every gate out from the variables that nothing ties, without a solver. A variable without a value is false. */
export const valuesFrom = ({ gates, count }: Gates, given: ReadonlyMap<Lit, boolean>): Values => {
  const truths = new Uint8Array(count() + 1)
  truths[TRUE] = 1
  for (const [lit, value] of given) truths[lit] = value ? 1 : 0
  const values: Values = (lit) => truths[Math.abs(lit)] === (lit < 0 ? 0 : 1)
  for (const { out, of } of gates()) truths[out] = of.every(values) ? 1 : 0
  return values
}
