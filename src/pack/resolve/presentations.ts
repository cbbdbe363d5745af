import type { Presentation } from '#engine/model/presentation.ts'
import type { SectionValue } from '../sections.ts'
import { lookUpAll } from './names.ts'
import { inside } from './place.ts'
import type { Located, Place } from './place.ts'
import { PLAIN } from './quantity.ts'
import type { Scope } from './scope.ts'

type PresentationText = SectionValue<'presentations'>[number]
type FeatureText = PresentationText['features'][number]

const deciban = (lr: number): number => Math.round(10 * Math.log10(lr))

const weightOf = ({ report, amounts }: Scope, { lr, weight }: FeatureText, place: Place): number => {
  if (lr === undefined && weight === undefined) {
    report.add('ISC-PACK-020', place, 'a feature needs lr or weight', { expected: 'lr, a published ratio, or weight, a chosen number' })
  }
  if (lr !== undefined && weight !== undefined) {
    report.add('ISC-PACK-074', inside(place, 'weight'), 'lr and weight cannot stand together', { ofKey: true })
  }
  return amounts.optional(weight, PLAIN, inside(place, 'weight')) ?? deciban(lr ?? 1)
}

const resolveFeature = (scope: Scope, feature: FeatureText, place: Place): Presentation['features'][number] => ({
  id: feature.id,
  says: feature.says,
  when: scope.condition(feature.when, inside(place, 'when')),
  weight: weightOf(scope, feature, place),
  backing: scope.backing(feature.source, inside(place, 'source')),
})

/** Resolves a presentation; a published likelihood ratio becomes its weight in decibans. */
export const resolvePresentation = (scope: Scope, { value, place }: Located<PresentationText>): Presentation => {
  lookUpAll(scope.report, scope.rules, value.rows, inside(place, 'rows'))
  return {
    id: value.id,
    name: value.name,
    history: value.history,
    bedside: value.bedside,
    ease: value.ease,
    usualIrritability: value['usual-irritability'],
    applies: scope.condition(value.applies, inside(place, 'applies')),
    features: value.features.map((feature, index) => resolveFeature(scope, feature, inside(place, 'features', index))),
    rows: value.rows,
    within: value.within,
    outside: value.outside,
    referral: value.referral,
    backing: scope.backing(value.source, inside(place, 'source')),
  }
}
