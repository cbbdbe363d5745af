import type { Card } from '#engine/model/technique.ts'
import type { SectionValue } from '../sections.ts'
import { lookUp, lookUpAll } from './names.ts'
import { inside } from './place.ts'
import type { Located } from './place.ts'
import { MINUTES, SECONDS } from './quantity.ts'
import { readLevels, readRange } from './ranges.ts'
import type { Scope } from './scope.ts'
import { regionList } from './targets.ts'

/** Resolves a technique card; undefined where the technique it is restricted as is not known. */
export const resolveCard = (scope: Scope, { value, place }: Located<SectionValue<'technique-cards'>[number]>): Card | undefined => {
  const { report, amounts } = scope
  const technique = lookUp(report, scope.techniques, value['restricted-as'], inside(place, 'restricted-as'))
  lookUpAll(report, scope.groups.facts, value.pointers, inside(place, 'pointers'))
  const levels = readLevels(report, amounts, value.level, inside(place, 'level'))
  const card = {
    id: value.id,
    name: value.name,
    says: value.says,
    minLevel: levels.min,
    maxLevel: levels.max,
    minutes: readRange(report, amounts, value.minutes, MINUTES, inside(place, 'minutes')),
    regions: regionList(scope.body, value.regions, inside(place, 'regions')),
    phases: value.phases,
    lubricated: value.lubricated,
    gentle: value.gentle,
    proposed: value.proposed,
    hold: amounts.optional(value.hold, SECONDS, inside(place, 'hold')),
    feel: value.feel,
    caution: value.caution,
    evidence: value.evidence,
    backing: scope.backing(value.source, inside(place, 'source')),
  }
  return technique === undefined ? undefined : { ...card, technique }
}
