import type { Bounds, Condition } from '#engine/model/condition.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { flipped, tightened } from './bounds.ts'
import { eachItem, within, withoutEach } from './operator.ts'
import type { Edit } from './operator.ts'
import { conditionInWords, regionsOf } from './words.ts'

type Of<Op extends Condition['op']> = Extract<Condition, { readonly op: Op }>
type Edits = readonly Edit<Condition>[]

interface Editing {
  readonly knowledge: Knowledge
  /** False where meeting the condition makes the rule silent. */
  readonly positive: boolean
}

/** A list of parts is met by fewer people with an alternative less, or, where it is not to be met, with a demand less. */
const many = (editing: Editing, condition: Of<'all' | 'any'>): Edits => {
  const { op, of } = condition
  const looser = editing.positive ? 'any' : 'all'
  const put = (parts: readonly Condition[]): Condition => ({ op, of: parts })
  const inner = eachItem(of, (part) => conditionEdits(editing, part), put)
  if (op !== looser || of.length < 2) return inner
  const lost = withoutEach('drop-alternative', of, (part) => `${conditionInWords(part)} no longer counts`, put)
  if (op === 'all' || of.length !== 2) return [...lost, ...inner]
  return [
    ...lost,
    { operator: 'ask-for-both', says: `${of.map(conditionInWords).join(' and ')}, not only one`, to: { op: 'all', of } },
    ...inner,
  ]
}

const counted = (editing: Editing, condition: Of<'at-least'>): Edits => {
  const { count, of } = condition
  const to = editing.positive ? count + 1 : count - 1
  return [
    {
      operator: 'ask-for-more',
      says: `${to} instead of ${count} of ${of.map(conditionInWords).join(', ')}`,
      to: { ...condition, count: to },
    },
    ...(editing.positive
      ? withoutEach(
          'drop-alternative',
          of,
          (part) => `${conditionInWords(part)} no longer counts`,
          (parts): Condition => ({ ...condition, of: parts }),
        )
      : []),
    ...eachItem(
      of,
      (part) => conditionEdits(editing, part),
      (parts): Condition => ({ ...condition, of: parts }),
    ),
  ]
}

const named = (name: string, edits: readonly Edit<Bounds>[]): readonly Edit<Bounds>[] =>
  edits.map((edit) => ({ ...edit, says: `${name} ${edit.says}` }))

/** A step is one where only whole numbers count, else a half. */
const compared = ({ knowledge, positive }: Editing, condition: Of<'number' | 'reading' | 'fell'>): Edits => {
  const { fact, bounds } = condition
  const step = knowledge.facts[fact.index]?.whole === true ? 1 : 0.5
  return within(named(fact.id, [...tightened(bounds, step, positive), ...flipped(bounds)]), (to): Condition => ({
    ...condition,
    bounds: to,
  }))
}

const ago = ({ positive }: Editing, condition: Of<'ago'>): Edits => {
  const { fact, days, whenUnknown } = condition
  const edits = named(`days since ${fact.id}`, [...tightened(days, 1, positive), ...flipped(days)])
  const forgotten: Edits =
    positive && whenUnknown
      ? [{ operator: 'lose-unknown-day', says: `${fact.id} of unknown day no longer counts`, to: { ...condition, whenUnknown: false } }]
      : []
  return [...within(edits, (to): Condition => ({ ...condition, days: to })), ...forgotten]
}

const chosen = ({ positive }: Editing, condition: Of<'is' | 'has'>): Edits => {
  const { fact, values } = condition
  if (!positive || values.length < 2) return []
  return withoutEach(
    'drop-value',
    values,
    (value) => `${fact.id} ${value} no longer counts`,
    (left): Condition => ({ ...condition, values: left }),
  )
}

const touched = ({ knowledge, positive }: Editing, condition: Of<'touches'>): Edits => {
  if (!positive) return []
  return regionsOf(knowledge, condition.sites).map((region) => ({
    operator: 'drop-value',
    says: `${condition.fact.id} at ${region} no longer counts`,
    to: { ...condition, sites: condition.sites.filter((site) => knowledge.sites[site]?.region !== region) },
  }))
}

/** Every edit of a condition, at every depth, after which it is met by fewer people, or by others. */
export const conditionEdits = (editing: Editing, condition: Condition): Edits => {
  switch (condition.op) {
    case 'all':
    case 'any':
      return many(editing, condition)
    case 'at-least':
      return counted(editing, condition)
    case 'not':
      return within(conditionEdits({ ...editing, positive: !editing.positive }, condition.of), (of): Condition => ({ op: 'not', of }))
    case 'number':
    case 'reading':
    case 'fell':
      return compared(editing, condition)
    case 'ago':
      return ago(editing, condition)
    case 'is':
    case 'has':
      return chosen(editing, condition)
    case 'touches':
      return touched(editing, condition)
    case 'side':
      return [
        {
          operator: 'flip-comparison',
          says: `${conditionInWords(condition)} is read of the other side`,
          to: { ...condition, side: condition.side === 'left' ? 'right' : 'left' },
        },
      ]
    default:
      return []
  }
}
