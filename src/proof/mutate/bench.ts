import type { Translation } from '#engine/translate/pack.ts'
import type { Demanded } from './points/demands.ts'
import { everyPoint } from './points/every-point.ts'
import { keyOf } from './points/point.ts'
import type { Point } from './points/point.ts'

/** A pack with everything that is asked of it, ready to have its rules changed. */
export interface Bench {
  readonly translation: Translation
  readonly points: ReadonlyMap<string, Point>
  readonly demanded: ReadonlyMap<string, Demanded>
}

/** Gets a pack ready. */
export const createBench = (translation: Translation, demanded: ReadonlyMap<string, Demanded>): Bench => {
  const every = everyPoint(translation.verdict.reading.knowledge).map((point) => [keyOf(point), point] as const)
  const points = new Map([...every, ...[...demanded].map(([key, { point }]) => [key, point] as const)])
  return { translation, points, demanded }
}
