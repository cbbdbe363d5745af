import type { Condition } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Rule } from '#engine/model/rule.ts'
import { inside } from '../resolve/place.ts'
import type { Located } from '../resolve/place.ts'
import type { Report } from '../resolve/report.ts'
import { factsBehind, factsRead } from './fact-ring.ts'

/** Measurements may stay unmeasured: their gate question answers for them (safety dossier 0.9). */
const measured = (condition: Condition): readonly number[] => {
  switch (condition.op) {
    case 'all':
    case 'any':
    case 'at-least':
      return condition.of.flatMap(measured)
    case 'not':
      return measured(condition.of)
    case 'reading':
    case 'fell':
      return [condition.fact.index]
    default:
      return []
  }
}

const silent = (fact: Fact): boolean => fact.derive === undefined && fact.unanswered === 'open' && !fact.mandatory

/**
 * A safety rule may rest only on facts that are mandatory, or that say how their silence is read: otherwise a question
 * nobody asked would quietly leave a rule asleep.
 */
export const checkSilence = (
  report: Report,
  facts: readonly Fact[],
  rules: readonly Rule[],
  entries: readonly Located<{ readonly id: string }>[],
): void => {
  const places = new Map(entries.map((entry) => [entry.value.id, entry.place]))
  for (const rule of rules) {
    const conditions = [rule.when, ...rule.tiers.map((tier) => tier.when)]
    const viaReading = new Set(conditions.flatMap(measured))
    const seen = new Set<number>()
    const told = new Set<string>()
    const walk = (index: number): void => {
      if (seen.has(index) || viaReading.has(index)) return
      seen.add(index)
      const fact = facts[index]
      if (fact === undefined) return
      if (silent(fact)) told.add(fact.id)
      if (fact.derive?.kind === 'truth') for (const at of measured(fact.derive.when)) viaReading.add(at)
      if (fact.impliedBy !== undefined) for (const at of measured(fact.impliedBy)) viaReading.add(at)
      for (const behind of factsBehind(fact)) walk(behind)
    }
    for (const index of conditions.flatMap(factsRead)) walk(index)
    const place = places.get(rule.id)
    for (const id of place === undefined ? [] : told) {
      if (place !== undefined) report.add('ISC-PACK-054', inside(place, 'when'), `${rule.id} rests on ${id}, which may stay unanswered`)
    }
  }
}
