import { TRUE } from './gates.ts'
import type { Gates, Lit } from './gates.ts'

/** Is it so, for one client? */
export type Values = (lit: Lit) => boolean

/** Works every gate out from the variables that nothing ties, without a solver. */
export const valuesFrom = ({ gates }: Gates, given: ReadonlyMap<Lit, boolean>): Values => {
  const known = new Map<Lit, boolean>([...given, [TRUE, true]])
  const value: Values = (lit) => (lit < 0 ? known.get(-lit) !== true : known.get(lit) === true)
  for (const { out, of } of gates()) known.set(out, of.every(value))
  return value
}
