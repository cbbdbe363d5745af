import type { FactRef } from '#engine/model/condition.ts'
import type { FactType } from '#engine/model/fact.ts'
import { nearest } from '../problem/nearest.ts'
import { tellUnknown } from './names.ts'
import type { Names } from './names.ts'
import type { Report } from './report.ts'
import type { Place } from './place.ts'

/** A fact as the rest of a pack needs it while the pack is resolved. */
export interface FactShape extends FactRef {
  readonly type: FactType
  readonly options: readonly string[]
  readonly unit: string | undefined
  readonly dated: boolean
  readonly sided: boolean
  readonly placed: boolean
  readonly steady: 'care' | 'pause' | undefined
}

/** The facts of a pack and their groups. */
export interface FactNames {
  readonly report: Report
  readonly facts: Names<FactShape>
  readonly groups: Names<readonly FactShape[]>
}

const matching = ({ report, facts }: FactNames, pattern: string, place: Place): readonly FactShape[] => {
  const prefix = pattern.slice(0, -1)
  const found = [...facts.byId.values()].filter(({ id }) => id.startsWith(prefix))
  for (const { id } of found) facts.used.add(id)
  const refused = [...report.ghosts].some((id) => id.startsWith(prefix))
  if (found.length === 0 && !refused) {
    report.add('ISC-PACK-050', place, `the pattern ${pattern} matches no fact`, {
      nearest: nearest(prefix.replace(/-$/u, ''), facts.byId.keys()),
    })
  }
  return found
}

/** The facts an id, group or pattern stands for; unknown ones are reported. */
export const factsOf = (names: FactNames, name: string, place: Place): readonly FactShape[] => {
  const { report, facts, groups } = names
  const fact = facts.byId.get(name)
  if (fact !== undefined) {
    facts.used.add(name)
    return [fact]
  }
  if (name.endsWith('*')) return matching(names, name, place)
  const group = groups.byId.get(name)
  if (group === undefined) {
    const known = [...facts.byId.keys(), ...groups.byId.keys()]
    tellUnknown(report, { code: facts.code, kind: 'fact or group of facts', known }, name, place)
    return []
  }
  groups.used.add(name)
  return group
}

/** Can an answer to this fact say which side is meant? */
export const tellsSide = (fact: FactShape): boolean => fact.sided || fact.placed || fact.type === 'side'

/** Can an answer to this fact say which places are meant? */
export const tellsPlaces = (fact: FactShape): boolean => fact.placed || fact.type === 'regions'

const BY_TYPE: Readonly<Record<FactType, readonly string[]>> = {
  'yes-no': ['its bare name'],
  'one-of': ['is'],
  'some-of': ['has'],
  number: ['at-least', 'at-most', 'over', 'under', 'reading', 'fell'],
  side: ['is', 'side'],
  regions: ['touches'],
  date: ['ago'],
  text: [],
}

/** The comparisons that fit a fact, for a message. */
export const comparisonsFor = (fact: FactShape): string => {
  const more = [
    { word: 'ago', fits: fact.dated },
    { word: 'touches', fits: fact.placed },
    { word: 'side', fits: fact.sided },
    { word: 'steady', fits: fact.steady !== undefined },
  ]
  const words = new Set([...BY_TYPE[fact.type], ...more.filter(({ fits }) => fits).map(({ word }) => word)])
  return words.size === 0 ? 'nothing: no condition reads text' : [...words].join(', ')
}

/** The facts that a comparison suits; the first of the others is reported, with the comparisons that would fit it. */
export const suited = (
  report: Report,
  facts: readonly FactShape[],
  suits: (fact: FactShape) => boolean,
  comparison: string,
  place: Place,
): readonly FactShape[] => {
  const misfit = facts.find((fact) => !suits(fact))
  if (misfit !== undefined) {
    report.add('ISC-PACK-053', place, `${misfit.id} is a fact of type ${misfit.type}: ${comparison} does not fit it`, {
      expected: comparisonsFor(misfit),
    })
  }
  return facts.filter(suits)
}

export const isYesNo = ({ type }: FactShape): boolean => type === 'yes-no'
export const isNumber = ({ type }: FactShape): boolean => type === 'number'
export const isSet = ({ type }: FactShape): boolean => type === 'some-of'
