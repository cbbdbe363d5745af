import type { Ladder } from '../answers/quantity.ts'
import type { Values } from '../circuit/values.ts'

/** A number that stands on a ladder just where a model has it. */
export const numberOn = ({ rungs, range }: Ladder, model: Values): number => {
  const reached = rungs().filter(({ lit }) => model(lit))
  const above = rungs().filter(({ lit }) => !model(lit))
  const least = reached.length === 0 ? range.min : Math.max(...reached.map(({ bound }) => bound))
  const most = above.length === 0 ? range.max : Math.min(...above.map(({ bound }) => bound))
  if (least === undefined) return most === undefined ? 0 : most - 1
  // On the bound itself where that is allowed, else between it and the next.
  const isOn = !reached.some(({ bound, strictly }) => bound === least && strictly)
  return isOn ? least : most === undefined ? least + 1 : (least + most) / 2
}
