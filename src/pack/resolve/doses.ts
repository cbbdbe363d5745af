import type { Dose } from '#engine/model/protocol.ts'
import type { SectionValue } from '../sections.ts'
import { inside } from './place.ts'
import type { Located } from './place.ts'
import { COUNT, DAYS, MINUTES } from './quantity.ts'
import type { Quantity } from './quantity.ts'
import { readRange } from './ranges.ts'
import type { Scope } from './scope.ts'

/** Resolves a starting dose. */
export const resolveDose = (scope: Scope, { value, place }: Located<SectionValue<'protocols/dose'>[number]>): Dose => {
  const { report, amounts } = scope
  const number = (key: 'hands-on' | 'every-days' | 'first-block' | 'most-visits', quantity: Quantity): number =>
    amounts.number(value[key], quantity, inside(place, key))
  return {
    id: value.id,
    when: scope.condition(value.when, inside(place, 'when')),
    length: readRange(report, amounts, value.length, MINUTES, inside(place, 'length')),
    handsOn: number('hands-on', MINUTES),
    perWeek: value['per-week'],
    everyDays: number('every-days', DAYS),
    firstBlock: number('first-block', COUNT),
    mostVisits: number('most-visits', COUNT),
    maxLevel: amounts.level(value['max-level'], inside(place, 'max-level')),
    home: value.home,
    backing: scope.backing(value.source, inside(place, 'source')),
  }
}
