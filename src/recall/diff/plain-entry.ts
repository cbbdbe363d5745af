import type { Caution, Change } from './entry.ts'
import { fieldChanges, fieldWords } from './field-changes.ts'
import { same } from '#engine/same.ts'
import { directionOfField } from './fact-direction.ts'
import type { BothWays } from './fact-direction.ts'
import { onScale } from './direction.ts'
import type { Direction } from './direction.ts'
import type { PackSide, Written } from './pack-side.ts'

/** An entry as it was and as it is. */
export interface Versions {
  readonly before: Written
  readonly after: Written
}

/** Numbers that hold for everybody: lower is stricter. */
const LOWER_IS_STRICTER: Readonly<Record<string, readonly string[]>> = {
  defaults: ['minutes', 'pain-ceiling', 'hold'],
  'body/regions': ['cap'],
  clearances: ['days'],
}

const valueOf = (side: PackSide, written: Written, field: string): number => {
  const value = written.fields[field]
  return (typeof value === 'number' || typeof value === 'string' ? side.book.value(value) : undefined) ?? Number.NaN
}

const directionOf = (
  ways: BothWays,
  sides: { readonly before: PackSide; readonly after: PackSide },
  versions: Versions,
  field: string,
): Direction | undefined => {
  const { part, id } = versions.after
  if (LOWER_IS_STRICTER[part]?.includes(field) === true)
    return onScale(-valueOf(sides.before, versions.before, field), -valueOf(sides.after, versions.after, field))
  const [before, after] = [sides.before.knowledge.factById.get(id), sides.after.knowledge.factById.get(id)]
  return part === 'facts' && before !== undefined && after !== undefined ? directionOfField(ways, field, before, after) : undefined
}

/** Numbers that are what they were in the text, and another number behind its name. */
const throughNumbers = (sides: { readonly before: PackSide; readonly after: PackSide }, { before, after }: Versions): readonly Change[] =>
  (LOWER_IS_STRICTER[after.part] ?? []).flatMap((field): readonly Change[] => {
    const [from, to] = [valueOf(sides.before, before, field), valueOf(sides.after, after, field)]
    const direction = onScale(-from, -to)
    if (before.fields[field] !== after.fields[field] || direction === 'same') return []
    return [{ what: field, caution: direction, from: String(from), to: String(to) }]
  })

const CONDITIONS = ['derive', 'implied-by', 'applies-when'] as const

/** Conditions of a fact that are what they were in the text, and read other facts by way of a group. */
const throughGroups = (
  ways: BothWays,
  sides: { readonly before: PackSide; readonly after: PackSide },
  { before, after }: Versions,
): readonly Change[] => {
  const [old, now] = [sides.before.knowledge.factById.get(before.id), sides.after.knowledge.factById.get(after.id)]
  if (after.part !== 'facts' || old === undefined || now === undefined) return []
  return CONDITIONS.flatMap((field): readonly Change[] => {
    const isComparable = field !== 'derive' || (old.derive?.kind === 'truth' && now.derive?.kind === 'truth')
    const direction = isComparable ? directionOfField(ways, field, old, now) : 'same'
    if (direction === undefined || direction === 'same' || !same(before.fields[field], after.fields[field])) return []
    return [{ what: field, caution: direction, from: fieldWords(before.fields[field]), to: fieldWords(after.fields[field]) }]
  })
}

/** What changed of an entry that is no rule. */
export const plainChanges = (
  ways: BothWays,
  sides: { readonly before: PackSide; readonly after: PackSide },
  versions: Versions,
): readonly Change[] => [
  ...fieldChanges(versions.before, versions.after, 'other').map((change) => {
    const direction = directionOf(ways, sides, versions, change.what)
    return direction === undefined || direction === 'same' ? change : { ...change, caution: direction }
  }),
  ...throughNumbers(sides, versions),
  ...throughGroups(ways, sides, versions),
]

/** An entry that is new or gone: a question that must be answered keeps a screening open, everything else acts through rules. */
export const cautionOfLone = ({ part, fields }: Written, kind: 'added' | 'removed'): Caution => {
  if (part !== 'facts' || fields['mandatory'] !== true) return 'other'
  return kind === 'added' ? 'stricter' : 'looser'
}
