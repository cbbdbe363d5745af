import type { PlanChange, PlanRule } from '#engine/model/protocol.ts'
import type { SectionValue } from '../sections.ts'
import { lookUpAll } from './names.ts'
import type { Names } from './names.ts'
import { inside } from './place.ts'
import type { Located } from './place.ts'
import { COUNT, MINUTES, PERCENT, STEPS } from './quantity.ts'
import type { Quantity } from './quantity.ts'
import type { Scope } from './scope.ts'

type PlanRuleText = SectionValue<'protocols/plan-rules'>[number]
type ListKey = 'remove-cards' | 'prefer-cards' | 'prefer-movements' | 'sets' | 'exclude-movements' | 'advice' | 'measures'
type NumberKey = 'length-at-most' | 'hands-on-percent' | 'visits-at-most' | 'level-shift'

const resolveChange = (scope: Scope, { value, place }: Located<PlanRuleText>): PlanChange => {
  const names = (key: ListKey, known: Names<unknown>): readonly string[] => {
    const ids = value[key] ?? []
    lookUpAll(scope.report, known, ids, inside(place, key))
    return ids
  }
  const number = (key: NumberKey, quantity: Quantity): number | undefined =>
    scope.amounts.optional(value[key], quantity, inside(place, key))
  return {
    limits: scope.effect(value.limits ?? {}, inside(place, 'limits')),
    removeCards: names('remove-cards', scope.cards),
    preferCards: names('prefer-cards', scope.cards),
    preferMovements: names('prefer-movements', scope.movements),
    lengthAtMost: number('length-at-most', MINUTES),
    handsOnPercent: number('hands-on-percent', PERCENT),
    visitsAtMost: number('visits-at-most', COUNT),
    levelShift: number('level-shift', STEPS) ?? 0,
    oneTechnique: value['one-technique'] ?? false,
    response: value.response,
    sets: names('sets', scope.sets),
    excludeDirections: value['exclude-directions'] ?? [],
    excludeMovements: names('exclude-movements', scope.movements),
    advice: names('advice', scope.topics),
    notes: value.notes ?? [],
    measures: names('measures', scope.measures),
    noPlan: value['no-plan'],
  }
}

/** Resolves a plan rule. */
export const resolvePlanRule = (scope: Scope, entry: Located<PlanRuleText>): PlanRule => {
  const { value, place } = entry
  return {
    id: value.id,
    title: value.title,
    when: scope.condition(value.when, inside(place, 'when')),
    then: resolveChange(scope, entry),
    backing: scope.backing(value.source, inside(place, 'source')),
  }
}
