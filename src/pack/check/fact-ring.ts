import type { Condition } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'
import { inside } from '../resolve/place.ts'
import type { Place } from '../resolve/place.ts'
import type { Report } from '../resolve/report.ts'

/** Indexes of the facts a condition reads. */
export const factsRead = (condition: Condition | undefined): readonly number[] => {
  if (condition === undefined) return []
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'at-least':
      return condition.of.flatMap(factsRead)
    case 'not':
      return factsRead(condition.of)
    case 'reading':
      return [condition.fact.index, condition.gate.index]
    // These look at what was said around an answer, not at whether the fact is true.
    case 'steady':
    case 'checked':
    case 'always':
    case 'presentation':
    case 'cleared':
      return []
    default:
      return [condition.fact.index]
  }
}

/** Indexes of the facts a fact follows from. */
export const factsBehind = (fact: Fact): readonly number[] => {
  const { derive } = fact
  const derived =
    derive === undefined || derive.kind === 'history'
      ? []
      : derive.kind === 'truth'
        ? factsRead(derive.when)
        : derive.kind === 'cases' || derive.kind === 'number-cases'
          ? derive.cases.flatMap((item) => factsRead(item.when))
          : derive.facts.map(({ index }) => index)
  return [...derived, ...factsRead(fact.appliesWhen), ...factsRead(fact.impliedBy)]
}

/** Reports facts that follow from one another in a ring. */
export const checkFactRings = (report: Report, facts: readonly Fact[], places: readonly Place[]): void => {
  const state = new Map<number, 'open' | 'done'>()
  const visit = (index: number, trail: readonly number[]): void => {
    if (state.get(index) === 'done') return
    if (state.get(index) === 'open') {
      const ring = [...trail.slice(trail.indexOf(index)), index].map((at) => facts[at]?.id ?? '?')
      const place = places[index]
      if (place !== undefined) report.add('ISC-PACK-052', inside(place, 'id'), `${ring.join(' → ')} is a ring`)
      return
    }
    state.set(index, 'open')
    const fact = facts[index]
    for (const next of fact === undefined ? [] : factsBehind(fact)) visit(next, [...trail, index])
    state.set(index, 'done')
  }
  for (const fact of facts) visit(fact.index, [])
}
