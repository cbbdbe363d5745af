import type { Answer } from '../../model/client.ts'
import { NOT_SURE } from '../../model/client.ts'
import type { Day } from '../../model/day.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import { isAcceptedSteady, marksIn, sidesIn, sinceOf } from '../../state/read-answer.ts'
import type { Field } from './fields.ts'
import { NO_BIT } from './fields.ts'

/** Takes what is packed: bits that are set, and numbers by name. */
export interface Sink {
  readonly set: (bit: number) => void
  readonly note: (name: string, value: number) => void
}

const packValue = (field: Field, { value }: Answer, sink: Sink): void => {
  const { type } = field.fact
  if (typeof value === 'number') {
    sink.set(field.given)
    sink.note(field.number, value)
  } else if (type === 'yes-no' || type === 'one-of') {
    sink.set(value === NOT_SURE ? field.unsure : (field.words.get(String(value)) ?? NO_BIT))
  } else if (value === NOT_SURE) {
    sink.set(field.unsure)
    if (type !== 'number') sink.set(field.given)
  } else {
    sink.set(field.given)
    if (type === 'some-of' && typeof value !== 'string') for (const option of value) sink.set(field.words.get(option) ?? NO_BIT)
  }
}

const packPlaces = (knowledge: Knowledge, field: Field, answer: Answer, { set }: Sink): void => {
  const { fact } = field
  if (fact.type === 'side' && answer.value === NOT_SURE) return
  const marks = marksIn(knowledge, fact, answer)
  if (marks !== undefined) for (const site of marks) set(field.sites()[site] ?? NO_BIT)
  const side = fact.type === 'regions' ? undefined : sidesIn(knowledge, fact, answer)
  if (side === 'left' || side === 'both') set(field.left)
  if (side === 'right' || side === 'both') set(field.right)
}

const packDay = (field: Field, answer: Answer, today: Day, sink: Sink): void => {
  const day = sinceOf(field.fact, answer, today)
  if (typeof day !== 'number') return
  sink.set(field.dated)
  sink.note(field.daysAgo, today - day)
}

/** Nothing was said around a plain word, which is what almost every answer is. */
const isPlain = ({ since, side, at, checked, confirmed }: Answer): boolean =>
  since === undefined && side === undefined && at === undefined && checked === undefined && confirmed === undefined

/** Packs the answer to one fact, as it counts today; `declined` is no answer. */
export const packAnswer = (knowledge: Knowledge, field: Field, answer: Answer, today: Day, sink: Sink): void => {
  const { value } = answer
  const { type } = field.fact
  if (value === 'declined') return
  if (type === 'yes-no' && isPlain(answer)) {
    sink.set(value === 'no' ? field.no : value === 'yes' ? field.yes : (field.words.get(String(value)) ?? NO_BIT))
    return
  }
  packValue(field, answer, sink)
  if (type === 'number' || type === 'one-of' || type === 'some-of') return
  if (isAcceptedSteady(knowledge, field.fact, answer, today)) sink.set(field.steady)
  if (answer.checked === true) sink.set(field.checked)
  packDay(field, answer, today, sink)
  packPlaces(knowledge, field, answer, sink)
}
