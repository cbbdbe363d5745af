import type { Condition } from '#engine/model/condition.ts'
import type { Derivation, Fact, Option } from '#engine/model/fact.ts'
import type { SectionValue } from '../sections.ts'
import type { ConditionText } from '../schema/condition.ts'
import type { ReadBacking } from './backing.ts'
import { factsOf } from './conditions.ts'
import type { ConditionScope, FactShape } from './conditions.ts'
import { inside, lookUp } from './scope.ts'
import type { Located, Names, Place, Report } from './scope.ts'

type FactText = SectionValue<'facts'>[number]

const optionId = (option: NonNullable<FactText['options']>[number]): string => (typeof option === 'string' ? option : option.id)

const SIDES = ['left', 'right', 'both']

/** What conditions need to know of a fact, before conditions are read. */
export const factShape = ({ value }: Located<FactText>, index: number): FactShape => ({
  id: value.id,
  index,
  type: value.type,
  options: value.type === 'side' ? SIDES : (value.options ?? []).map(optionId),
  dated: value.dated,
  sided: value.sided,
  placed: value.placed,
  steady: value.steady,
})

const readOption = (option: NonNullable<FactText['options']>[number]): Option =>
  typeof option === 'string'
    ? { id: option, name: option.replaceAll('-', ' '), plain: undefined }
    : { id: option.id, name: option.name, plain: option.plain }

const ASKED_ONLY = ['ask', 'mandatory', 'steady', 'implied-by', 'applies-when'] as const

const checkDerived = (report: Report, { value, place }: Located<FactText>): void => {
  if (value.derive === undefined) return
  for (const field of ASKED_ONLY) {
    const written = value[field]
    if (written === undefined || written === false) continue
    report.add('ISC-PACK-068', inside(place, field), `${value.id} is derived, so ${field} has no meaning`, { ofKey: true })
  }
}

/** Resolves the vocabulary: conditions inside facts, options, derivations, intake groups. */
export const resolveFacts = (
  scope: ConditionScope,
  entries: readonly Located<FactText>[],
  condition: (text: ConditionText, place: Place) => Condition,
  backing: ReadBacking,
  intake: Names<unknown>,
): readonly Fact[] => {
  const { report } = scope

  const refs = (names: readonly string[], place: Place): readonly { id: string; index: number }[] =>
    names.flatMap((name, index) => factsOf(scope, name, inside(place, index)).map(({ id, index: at }) => ({ id, index: at })))

  const derivation = (text: NonNullable<FactText['derive']>, type: FactText['type'], place: Place): Derivation => {
    if ('when' in text) return { kind: 'truth', when: condition(text.when, inside(place, 'when')) }
    if ('first' in text) return { kind: 'first', facts: refs(text.first, inside(place, 'first')) }
    if ('lowest' in text) return { kind: 'lowest', facts: refs(text.lowest, inside(place, 'lowest')) }
    if ('sum' in text) return { kind: 'sum', facts: refs(text.sum, inside(place, 'sum')) }
    if ('history' in text) return { kind: 'history', source: text.history }
    const when = (index: number): Condition => condition(text.cases[index]?.when ?? 'always', inside(place, 'cases', index, 'when'))
    if (type === 'number') {
      return {
        kind: 'number-cases',
        cases: text.cases.map(({ is }, index) => ({
          when: when(index),
          is: scope.amounts.number(is, inside(place, 'cases', index, 'is')),
        })),
      }
    }
    return { kind: 'cases', cases: text.cases.map(({ is }, index) => ({ when: when(index), is: String(is) })) }
  }

  const optional = (text: ConditionText | undefined, place: Place): Condition | undefined =>
    text === undefined ? undefined : condition(text, place)

  return entries.map((entry, index): Fact => {
    const { value, place } = entry
    checkDerived(report, entry)
    lookUp(report, intake, value.group, inside(place, 'group'))
    return {
      id: value.id,
      index,
      type: value.type,
      name: value.name,
      ask: value.ask,
      look: value.look,
      help: value.help,
      who: value.who,
      cautious: value.cautious,
      steady: value.steady,
      unanswered: value.unanswered,
      mandatory: value.mandatory,
      dated: value.dated || value.type === 'date',
      sided: value.sided,
      placed: value.placed || value.type === 'regions',
      appliesWhen: optional(value['applies-when'], inside(place, 'applies-when')),
      impliedBy: optional(value['implied-by'], inside(place, 'implied-by')),
      derive: value.derive === undefined ? undefined : derivation(value.derive, value.type, inside(place, 'derive')),
      options: value.type === 'side' ? SIDES.map((id) => readOption(id)) : (value.options ?? []).map(readOption),
      unit: value.unit,
      min: value.min,
      max: value.max,
      whole: value.whole === true,
      group: value.group,
      reason: value.reason,
      dossier: value.dossier,
      backing: backing(value.source, inside(place, 'source')),
    }
  })
}
