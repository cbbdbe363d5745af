import type { Translation } from '#engine/translate/pack.ts'
import type { Rule } from '#engine/model/rule.ts'
import { factsReadBy } from '#engine/reads/facts-read.ts'
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

/**
 * A pack with only what is asked of somebody by what a rule reads. Where a statement speaks of nothing the rule reads, another rule gives
 * what it asks, or the statement would not hold of those for whom the rule is silent. Leaving such statements out can only miss that a
 * mutant is noticed; it keeps formulas small. A rule for everybody is measured by all that is asked.
 */
export const askedAbout = (bench: Bench, rule: Rule): Bench => {
  if (rule.when.op === 'always') return bench
  const reads = factsReadBy(bench.translation.verdict.reading.knowledge)(rule)
  const near = [...bench.demanded].map(([key, { point, demands }]) => {
    return [key, { point, demands: demands.filter(({ facts }) => !facts.isDisjointFrom(reads)) }] as const
  })
  return { ...bench, demanded: new Map(near) }
}
