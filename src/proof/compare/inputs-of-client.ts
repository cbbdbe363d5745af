import { effectiveAnswers } from '#engine/state/effective-answers.ts'
import { readHistory } from '#engine/state/history.ts'
import { lastRecorded } from '#engine/state/last-recorded.ts'
import { openState } from '#engine/state/open-state.ts'
import { answerOf, dayOf, isSteady, marksOf, numberOf, sideOf } from '#engine/state/state.ts'
import type { State } from '#engine/state/state.ts'
import type { Answer, Client } from '#engine/model/client.ts'
import { NOT_SURE } from '#engine/model/client.ts'
import { HISTORY_SOURCES } from '#engine/model/fact.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { sidesOf } from '#engine/model/site.ts'
import type { Assignment } from '#engine/formula/evaluate.ts'
import { historyName } from '#engine/translate/input/histories.ts'
import { inputName } from '#engine/translate/input/inputs.ts'

type Entry = readonly [string, boolean | number]

const sinceEntries = (state: State, fact: Fact, name: (part: string) => string): readonly Entry[] => {
  const day = dayOf(state, fact)
  return typeof day === 'number'
    ? [
        [name('dated'), true],
        [name('days-ago'), state.today - day],
      ]
    : []
}

const placeEntries = (state: State, fact: Fact, name: (part: string) => string): readonly Entry[] => {
  const marked = (marksOf(state, fact) ?? []).flatMap((index) => state.knowledge.sites[index] ?? [])
  const side = fact.type === 'regions' ? undefined : sideOf(state, fact)
  return [
    ...marked.map(({ id }): Entry => [name(`at-${id}`), true]),
    ...(side === undefined ? [] : sidesOf(side).map((each): Entry => [name(each), true])),
  ]
}

const valueParts = ({ type }: Fact, value: Answer['value']): readonly string[] => {
  if (type === 'yes-no') return [String(value)]
  if (value === NOT_SURE) return ['not-sure', 'given']
  if (type === 'number') return ['measured']
  if (type === 'one-of') return [`is-${String(value)}`]
  return ['given', ...(type === 'some-of' && Array.isArray(value) ? value.map((option) => `is-${option}`) : [])]
}

const answerEntries = (state: State, fact: Fact): readonly Entry[] => {
  const answer = answerOf(state, fact)
  if (answer === undefined || fact.derive !== undefined) return []
  const name = (part: string): string => inputName(fact.id, part)
  const number = fact.type === 'number' ? numberOf(state, fact) : undefined
  const isSideUnsure = fact.type === 'side' && answer.value === NOT_SURE
  return [
    ...valueParts(fact, answer.value).map((part): Entry => [name(part), true]),
    ...(number === undefined ? [] : [[name('number'), number] as const]),
    ...(isSteady(state, fact) ? [[name('steady'), true] as const] : []),
    ...(answer.checked === true ? [[name('checked'), true] as const] : []),
    ...sinceEntries(state, fact, name),
    ...(isSideUnsure ? [] : placeEntries(state, fact, name)),
  ]
}

const previousEntries = (state: State): readonly Entry[] => {
  if (state.client.history.answers.length === 0) return []
  return state.knowledge.facts.flatMap((fact): readonly Entry[] => {
    const before = fact.type === 'number' ? lastRecorded(state, fact) : undefined
    const name = (part: string): string => inputName(`before/${fact.id}`, part)
    return before === undefined
      ? []
      : [
          [name('measured'), true],
          [name('number'), before],
        ]
  })
}

const historyEntries = ({ knowledge, client }: State): readonly Entry[] =>
  HISTORY_SOURCES.flatMap((source): readonly Entry[] => {
    const value = readHistory(knowledge, client, source)
    if (typeof value === 'boolean') return [[historyName(source, 'holds'), value]]
    if (typeof value === 'number') return [[historyName(source, 'count'), value]]
    return value === undefined ? [] : [[historyName(source, `is-${value}`), true]]
  })

/** A client as values of the inputs of formulas. `cleared` names the rules whose letters count. */
export const inputsOfClient = (knowledge: Knowledge, client: Client, cleared: ReadonlySet<string>): Assignment => {
  const state = openState(knowledge, client, effectiveAnswers(knowledge, client))
  return new Map<string, boolean | number>([
    ...knowledge.facts.flatMap((fact) => answerEntries(state, fact)),
    ...previousEntries(state),
    ...historyEntries(state),
    ...[...cleared].map((rule): Entry => [inputName(`letter/${rule}`, 'counts'), true]),
  ])
}
