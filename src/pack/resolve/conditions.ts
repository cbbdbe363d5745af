import type { Condition } from '#engine/model/condition.ts'
import type { ConditionText } from '../schema/condition.ts'
import { hasBounds, readBounds } from './bounds.ts'
import { asList, ref, resolveComparison } from './comparisons.ts'
import type { ComparisonScope } from './comparisons.ts'
import { factsOf, isNumber, isYesNo, suited } from './facts-named.ts'
import type { FactShape } from './facts-named.ts'
import { lookUp } from './names.ts'
import type { Names } from './names.ts'
import { COUNT, PLAIN, readingOf } from './quantity.ts'
import { inside } from './place.ts'
import type { Place } from './place.ts'

/** Where conditions of the special kinds may stand. */
export type Room = 'rule' | 'plan' | 'statement'

/** Everything a condition may refer to. */
export interface ConditionScope extends ComparisonScope {
  readonly presentations: Names<unknown>
  readonly rules: Names<unknown>
}

/** Resolves the conditions of one room. */
export type ResolveCondition = (text: ConditionText, place: Place) => Condition

type With<Key extends string> = Extract<ConditionText, Readonly<Record<Key, unknown>>>

const NEVER: Condition = { op: 'any', of: [] }

const anyOf = (conditions: readonly Condition[]): Condition => {
  const [only] = conditions
  return conditions.length === 1 && only !== undefined ? only : { op: 'any', of: conditions }
}

/** Resolves conditions of one room of the pack. */
export const createConditions = (scope: ConditionScope, room: Room): ResolveCondition => {
  const { report, amounts } = scope

  const isTrue = (name: string, place: Place): Condition => {
    const found = suited(report, factsOf(scope, name, place), isYesNo, 'a bare name', place)
    return anyOf(found.map((fact) => ({ op: 'true', fact: ref(fact) })))
  }

  const oneFact = (id: string, suits: (fact: FactShape) => boolean, comparison: string, place: Place): FactShape | undefined => {
    const fact = lookUp(report, scope.facts, id, place)
    return fact === undefined ? undefined : suited(report, [fact], suits, comparison, place)[0]
  }

  const many = (texts: readonly ConditionText[], place: Place): readonly Condition[] =>
    texts.map((text, index) => resolve(text, inside(place, index)))

  const atLeast = (text: With<'of'>, place: Place): Condition => {
    // A group counts member by member; an `any` that is written out counts once.
    const of = text.of.flatMap((part, index) => {
      const condition = resolve(part, inside(place, 'of', index))
      const spread = typeof part === 'string' || 'fact' in part
      return spread && condition.op === 'any' ? condition.of : [condition]
    })
    const here = inside(place, 'at-least')
    const count = amounts.find(text['at-least'], COUNT, here)
    if (count !== undefined && (count < 1 || count > of.length)) {
      const words = count < 1 ? 'always' : 'never'
      report.add('ISC-PACK-075', here, `at least ${count} of ${of.length} is ${words} true`, { expected: `1 to ${of.length}` })
    }
    return { op: 'at-least', count: count ?? 0, of }
  }

  const reading = (text: With<'reading'>, place: Place): Condition => {
    const fact = oneFact(text.reading, isNumber, '`reading`', inside(place, 'reading'))
    const gate = oneFact(text.gate, isYesNo, '`gate`', inside(place, 'gate'))
    const bounds = readBounds(report, amounts, text, fact === undefined ? PLAIN : readingOf(fact), place)
    return fact === undefined || gate === undefined ? NEVER : { op: 'reading', fact: ref(fact), bounds, gate: ref(gate) }
  }

  const fell = (text: With<'fell'>, place: Place): Condition => {
    const here = inside(place, 'fell')
    const facts = suited(report, factsOf(scope, text.fell, here), isNumber, '`fell`', here)
    const [first] = facts
    const quantity = first === undefined ? PLAIN : readingOf(first)
    const by = amounts.number(text.by, quantity, inside(place, 'by'))
    const bounds = hasBounds(text) ? readBounds(report, amounts, text, quantity, place) : {}
    return anyOf(facts.map((fact) => ({ op: 'fell', fact: ref(fact), by, bounds })))
  }

  const steady = (text: With<'steady'>, place: Place): Condition => {
    const here = inside(place, 'steady')
    const found = suited(report, factsOf(scope, text.steady, here), (fact) => fact.steady !== undefined, '`steady`', here)
    return anyOf(found.map((fact) => ({ op: 'steady', fact: ref(fact) })))
  }

  const checked = (text: With<'checked'>, place: Place): Condition => {
    const fact = oneFact(text.checked, isYesNo, '`checked`', inside(place, 'checked'))
    return fact === undefined ? NEVER : { op: 'checked', fact: ref(fact) }
  }

  const presentation = (text: With<'presentation'>, place: Place): Condition => {
    if (room !== 'plan') report.add('ISC-PACK-064', place, 'only plan rules may read the presentation', { expected: 'a fact' })
    const ids = asList(text.presentation)
    for (const id of ids) lookUp(report, scope.presentations, id, inside(place, 'presentation'))
    return { op: 'presentation', ids, confidence: text.confidence ?? 'low' }
  }

  const cleared = (text: With<'cleared'>, place: Place): Condition => {
    if (room !== 'statement') report.add('ISC-PACK-064', place, 'a rule may not read what clears it', { expected: 'a fact' })
    lookUp(report, scope.rules, text.cleared, inside(place, 'cleared'))
    return { op: 'cleared', rule: text.cleared }
  }

  const resolve = (text: ConditionText, place: Place): Condition => {
    if (typeof text === 'string') return text === 'always' ? { op: 'always' } : isTrue(text, place)
    if ('all' in text) return { op: 'all', of: many(text.all, inside(place, 'all')) }
    if ('any' in text) return { op: 'any', of: many(text.any, inside(place, 'any')) }
    if ('not' in text) return { op: 'not', of: resolve(text.not, inside(place, 'not')) }
    if ('of' in text) return atLeast(text, place)
    if ('fact' in text) return anyOf(resolveComparison(scope, text, place))
    if ('reading' in text) return reading(text, place)
    if ('fell' in text) return fell(text, place)
    if ('steady' in text) return steady(text, place)
    if ('checked' in text) return checked(text, place)
    return 'presentation' in text ? presentation(text, place) : cleared(text, place)
  }

  return resolve
}
