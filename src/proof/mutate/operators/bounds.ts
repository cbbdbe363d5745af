import type { Bounds } from '#engine/model/condition.ts'
import type { Edit } from './operator.ts'
import { boundsInWords } from './words.ts'

const UP = ['atLeast', 'over'] as const
const DOWN = ['atMost', 'under'] as const

type Bound = (typeof UP)[number] | (typeof DOWN)[number]

const moved = (bounds: Bounds, name: Bound, by: number): readonly Edit<Bounds>[] => {
  const value = bounds[name]
  if (value === undefined) return []
  const to = { ...bounds, [name]: value + by }
  return [{ operator: 'tighten-bound', says: `${boundsInWords(to)} instead of ${boundsInWords(bounds)}`, to }]
}

/** Each bound one step further in; for a condition that is asked not to hold, one step further out. */
export const tightened = (bounds: Bounds, step: number, positive: boolean): readonly Edit<Bounds>[] => {
  const inwards = positive ? step : -step
  return [...UP.flatMap((name) => moved(bounds, name, inwards)), ...DOWN.flatMap((name) => moved(bounds, name, -inwards))]
}

const present = (name: Bound, value: number | undefined): Bounds => (value === undefined ? {} : { [name]: value })

/** Every comparison turned round: *at least* becomes *at most*. */
export const flipped = (bounds: Bounds): readonly Edit<Bounds>[] => {
  const { atLeast, atMost, over, under } = bounds
  const to = { ...present('atLeast', atMost), ...present('atMost', atLeast), ...present('over', under), ...present('under', over) }
  if (Object.keys(to).length === 0) return []
  return [{ operator: 'flip-comparison', says: `${boundsInWords(to)} instead of ${boundsInWords(bounds)}`, to }]
}
