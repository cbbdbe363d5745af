import type { Condition } from '#engine/model/condition.ts'
import type { Fact, Option } from '#engine/model/fact.ts'
import type { ConditionText } from '../schema/condition.ts'
import type { SectionValue } from '../sections.ts'
import { resolveDerivation } from './derivations.ts'
import { checkFactFields } from './fact-fields.ts'
import { factShape, SIDES } from './fact-shapes.ts'
import { lookUp } from './names.ts'
import { inside } from './place.ts'
import type { Located, Place } from './place.ts'
import type { Scope } from './scope.ts'

type FactText = SectionValue<'facts'>[number]

const readOption = (option: NonNullable<FactText['options']>[number]): Option =>
  typeof option === 'string'
    ? { id: option, name: option.replaceAll('-', ' '), plain: undefined }
    : { id: option.id, name: option.name, plain: option.plain }

const resolveConditions = (scope: Scope, value: FactText, place: Place): Pick<Fact, 'appliesWhen' | 'impliedBy'> => {
  const optional = (text: ConditionText | undefined, field: string): Condition | undefined =>
    text === undefined ? undefined : scope.condition(text, inside(place, field))
  return {
    appliesWhen: optional(value['applies-when'], 'applies-when'),
    impliedBy: optional(value['implied-by'], 'implied-by'),
  }
}

/** Resolves one entry of the vocabulary. */
export const resolveFact = (scope: Scope, entry: Located<FactText>, index: number): Fact => {
  const { value, place } = entry
  const { report, intake, backing } = scope
  checkFactFields(report, entry)
  lookUp(report, intake, value.group, inside(place, 'group'))
  const options = value.type === 'side' ? SIDES : (value.options ?? [])
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
    ...resolveConditions(scope, value, place),
    derive:
      value.derive === undefined ? undefined : resolveDerivation(scope, factShape(entry, index), value.derive, inside(place, 'derive')),
    options: options.map(readOption),
    unit: value.unit,
    min: value.min,
    max: value.max,
    whole: value.whole === true,
    group: value.group,
    reason: value.reason,
    dossier: value.dossier,
    backing: backing(value.source, inside(place, 'source')),
  }
}
