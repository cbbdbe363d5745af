import type { Statement } from '#engine/model/statement.ts'
import type { SectionValue } from '../sections.ts'
import { inside } from './place.ts'
import type { Located } from './place.ts'
import type { Scope } from './scope.ts'

/** Resolves a numbered promise: each case becomes an obligation on the composed result. */
export const resolveStatement = (scope: Scope, { value, place }: Located<SectionValue<'safety'>[number]>): Statement => ({
  id: value.id,
  kind: value.kind,
  says: value.says,
  obligations: value.cases.map((item, index) => ({
    when: scope.condition(item.when, inside(place, 'cases', index, 'when')),
    then: scope.effect(item.then, inside(place, 'cases', index, 'then')),
  })),
  restates: value.restates,
  enforcedBy: value['enforced-by'],
  backing: scope.backing(value.source, inside(place, 'source')),
})
