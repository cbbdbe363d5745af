import type { Condition } from '#engine/model/condition.ts'
import type { Statement } from '#engine/model/statement.ts'
import type { ConditionText } from '../schema/condition.ts'
import type { SectionValue } from '../sections.ts'
import type { ReadBacking } from './backing.ts'
import { resolveEffect } from './effects.ts'
import type { EffectScope } from './effects.ts'
import { inside } from './scope.ts'
import type { Located, Place } from './scope.ts'

/** Resolves a numbered promise: each case becomes an obligation on the composed result. */
export const resolveStatement = (
  effects: EffectScope,
  condition: (text: ConditionText, place: Place) => Condition,
  backing: ReadBacking,
  { value, place }: Located<SectionValue<'safety'>[number]>,
): Statement => ({
  id: value.id,
  kind: value.kind,
  says: value.says,
  obligations: value.cases.map((item, index) => ({
    when: condition(item.when, inside(place, 'cases', index, 'when')),
    then: resolveEffect(effects, item.then, inside(place, 'cases', index, 'then')),
  })),
  enforcedBy: value['enforced-by'],
  backing: backing(value.source, inside(place, 'source')),
})
