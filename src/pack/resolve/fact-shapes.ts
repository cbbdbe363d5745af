import type { SectionValue } from '../sections.ts'
import type { FactShape } from './facts-named.ts'
import type { Located } from './place.ts'

type OptionText = NonNullable<SectionValue<'facts'>[number]['options']>[number]

/** The values of a fact that holds a side. */
export const SIDES = ['left', 'right', 'both'] as const

const optionId = (option: OptionText): string => (typeof option === 'string' ? option : option.id)

/** What the rest of a pack needs to know of a fact before its conditions are read. */
export const factShape = ({ value }: Located<SectionValue<'facts'>[number]>, index: number): FactShape => ({
  id: value.id,
  index,
  type: value.type,
  options: value.type === 'side' ? SIDES : (value.options ?? []).map(optionId),
  unit: value.unit,
  dated: value.dated,
  sided: value.sided,
  placed: value.placed,
  steady: value.steady,
})
