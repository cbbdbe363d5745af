import type { Condition, FactRef } from '#engine/model/condition.ts'
import type { FactType } from '#engine/model/fact.ts'
import type { SiteSet } from '#engine/model/site.ts'
import { nearest } from '../problem/nearest.ts'
import type { ConditionText } from '../schema/condition.ts'
import type { Amounts } from './amounts.ts'
import { inside, isPresent, lookUp } from './scope.ts'
import type { Names, Place, Report } from './scope.ts'

/** A fact as conditions need it while a pack is resolved. */
export interface FactShape extends FactRef {
  readonly type: FactType
  readonly options: readonly string[]
  readonly dated: boolean
  readonly sided: boolean
  readonly placed: boolean
  readonly steady: 'care' | 'pause' | undefined
}

/** Where conditions of the special kinds may stand. */
export type Room = 'rule' | 'plan' | 'statement'

/** Everything a condition may refer to. */
export interface ConditionScope {
  readonly report: Report
  readonly facts: Names<FactShape>
  readonly groups: Names<readonly FactShape[]>
  readonly amounts: Amounts
  readonly sites: (ids: readonly string[], place: Place) => SiteSet
  readonly presentations: Names<unknown>
  readonly rules: Names<unknown>
}

/** The facts an id, group or pattern stands for; unknown ones are reported. */
export const factsOf = (scope: Pick<ConditionScope, 'report' | 'facts' | 'groups'>, name: string, place: Place): readonly FactShape[] => {
  const { report, facts, groups } = scope
  const fact = facts.byId.get(name)
  if (fact !== undefined) {
    facts.used.add(name)
    return [fact]
  }
  if (name.endsWith('*')) {
    const prefix = name.slice(0, -1)
    const found = [...facts.byId.values()].filter(({ id }) => id.startsWith(prefix))
    for (const { id } of found) facts.used.add(id)
    if (found.length === 0 && report.ghosts.size === 0) {
      report.add('ISC-PACK-050', place, `the pattern ${name} matches no fact`, {
        nearest: nearest(prefix.replace(/-$/u, ''), facts.byId.keys()),
      })
    }
    return found
  }
  if (groups.byId.has(name)) return lookUp(report, groups, name, place) ?? []
  if (report.ghosts.has(name)) return []
  report.add('ISC-PACK-031', place, `there is no fact or group ${name}`, {
    expected: 'a fact, a group of facts or a pattern',
    nearest: nearest(name, [...facts.byId.keys(), ...groups.byId.keys()]),
  })
  return []
}

const NEVER: Condition = { op: 'any', of: [] }

const anyOf = (conditions: readonly Condition[]): Condition => {
  const [only] = conditions
  return conditions.length === 1 && only !== undefined ? only : { op: 'any', of: conditions }
}

const asList = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)

type FactText = Extract<ConditionText, { readonly fact: string }>

/** Resolves conditions of one room of the pack. */
export const createConditions = (scope: ConditionScope, room: Room): ((text: ConditionText, place: Place) => Condition) => {
  const { report, amounts } = scope

  const fits = (fact: FactShape, ok: boolean, comparison: string, place: Place): boolean => {
    if (!ok) report.add('ISC-PACK-053', place, `${fact.id} is a fact of type ${fact.type}: ${comparison} does not fit it`)
    return ok
  }

  const isTrue = (name: string, place: Place): Condition =>
    anyOf(
      factsOf(scope, name, place).flatMap((fact): Condition[] =>
        fits(fact, fact.type === 'yes-no', 'a bare name', place) ? [{ op: 'true', fact: ref(fact) }] : [],
      ),
    )

  const checkOptions = (fact: FactShape, values: readonly string[], place: Place): void => {
    for (const value of values) {
      if (fact.options.includes(value)) continue
      report.add('ISC-PACK-047', place, `${fact.id} cannot be ${value}`, {
        expected: fact.options.join(', '),
        nearest: nearest(value, fact.options),
      })
    }
  }

  const compared = (fact: FactShape, text: FactText, place: Place): Condition | undefined => {
    if (text.is !== undefined) {
      if (!fits(fact, fact.type === 'one-of' || fact.type === 'side', '`is`', place)) return undefined
      checkOptions(fact, asList(text.is), inside(place, 'is'))
      return { op: 'is', fact: ref(fact), values: asList(text.is) }
    }
    if (text.has !== undefined) {
      if (!fits(fact, fact.type === 'some-of', '`has`', place)) return undefined
      checkOptions(fact, asList(text.has), inside(place, 'has'))
      return { op: 'has', fact: ref(fact), values: asList(text.has) }
    }
    if (text.ago !== undefined) {
      if (!fits(fact, fact.type === 'date' || fact.dated, '`ago`', place)) return undefined
      const { unknown, ...bounds } = text.ago
      return { op: 'ago', fact: ref(fact), days: amounts.dayBounds(bounds, inside(place, 'ago')), whenUnknown: unknown ?? true }
    }
    if (text.touches !== undefined) {
      if (!fits(fact, fact.type === 'regions' || fact.placed, '`touches`', place)) return undefined
      return { op: 'touches', fact: ref(fact), sites: scope.sites(text.touches, inside(place, 'touches')) }
    }
    if (text.side !== undefined) {
      if (!fits(fact, fact.type === 'side' || fact.sided, '`side`', place)) return undefined
      return { op: 'side', fact: ref(fact), side: text.side }
    }
    if (!fits(fact, fact.type === 'number', 'a number', place)) return undefined
    return { op: 'number', fact: ref(fact), bounds: amounts.bounds(text, place) }
  }

  const numberFacts = (name: string, comparison: string, place: Place): readonly FactShape[] =>
    factsOf(scope, name, place).filter((fact) => fits(fact, fact.type === 'number', comparison, place))

  const many = (texts: readonly ConditionText[], place: Place): readonly Condition[] =>
    texts.map((text, index) => resolve(text, inside(place, index)))

  const resolve = (text: ConditionText, place: Place): Condition => {
    if (typeof text === 'string') return text === 'always' ? { op: 'always' } : isTrue(text, place)
    if ('all' in text) return { op: 'all', of: many(text.all, inside(place, 'all')) }
    if ('any' in text) return { op: 'any', of: many(text.any, inside(place, 'any')) }
    if ('not' in text) return { op: 'not', of: resolve(text.not, inside(place, 'not')) }
    if ('of' in text) return atLeast(text, place)
    if ('fact' in text) {
      const found = factsOf(scope, text.fact, inside(place, 'fact'))
      return anyOf(found.map((fact) => compared(fact, text, place)).filter(isPresent))
    }
    return special(text, place)
  }

  const atLeast = (text: Extract<ConditionText, { readonly of: unknown }>, place: Place): Condition => {
    // A group counts member by member; an `any` that is written out counts once.
    const of = text.of.flatMap((part, index) => {
      const condition = resolve(part, inside(place, 'of', index))
      const spread = typeof part === 'string' || 'fact' in part
      return spread && condition.op === 'any' ? condition.of : [condition]
    })
    return { op: 'at-least', count: amounts.number(text['at-least'], inside(place, 'at-least')), of }
  }

  type Special = Exclude<
    ConditionText,
    | string
    | { readonly all: unknown }
    | { readonly any: unknown }
    | { readonly not: unknown }
    | { readonly of: unknown }
    | { readonly fact: unknown }
  >

  const special = (text: Special, place: Place): Condition => {
    if ('reading' in text) {
      const [fact] = numberFacts(text.reading, '`reading`', inside(place, 'reading'))
      const [gate] = factsOf(scope, text.gate, inside(place, 'gate'))
      if (fact === undefined || gate === undefined) return NEVER
      return { op: 'reading', fact: ref(fact), bounds: amounts.bounds(text, place), gate: ref(gate) }
    }
    if ('fell' in text) {
      const by = amounts.number(text.by, inside(place, 'by'))
      const { fell: _fell, by: _by, ...rest } = text
      const bounds = Object.keys(rest).length === 0 ? {} : amounts.bounds(rest, place)
      return anyOf(numberFacts(text.fell, '`fell`', inside(place, 'fell')).map((fact) => ({ op: 'fell', fact: ref(fact), by, bounds })))
    }
    if ('steady' in text) {
      const found = factsOf(scope, text.steady, inside(place, 'steady')).filter((fact) =>
        fits(fact, fact.steady !== undefined, '`steady`', inside(place, 'steady')),
      )
      return anyOf(found.map((fact) => ({ op: 'steady', fact: ref(fact) })))
    }
    if ('checked' in text) {
      const fact = lookUp(report, scope.facts, text.checked, inside(place, 'checked'))
      return fact === undefined ? NEVER : { op: 'checked', fact: ref(fact) }
    }
    if ('presentation' in text) return presentation(text, place)
    if (room !== 'statement') report.add('ISC-PACK-064', place, 'a rule may not read what clears it', { expected: 'a fact' })
    lookUp(report, scope.rules, text.cleared, inside(place, 'cleared'))
    return { op: 'cleared', rule: text.cleared }
  }

  const presentation = (text: Extract<Special, { readonly presentation: unknown }>, place: Place): Condition => {
    if (room !== 'plan') report.add('ISC-PACK-064', place, 'only plan rules may read the presentation', { expected: 'a fact' })
    const ids = asList(text.presentation)
    for (const id of ids) lookUp(report, scope.presentations, id, inside(place, 'presentation'))
    return { op: 'presentation', ids, confidence: text.confidence ?? 'low' }
  }

  return resolve
}

const ref = ({ id, index }: FactRef): FactRef => ({ id, index })
