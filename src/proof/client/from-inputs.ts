import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Assignment } from '#engine/formula/evaluate.ts'
import { inputName } from '#engine/translate/input/inputs.ts'
import type { ClientFileData, WrittenAnswer } from './client-file.ts'
import { FIRST_ASKED, TODAY, daysBefore } from './days-of-file.ts'
import { writtenAnswer } from './written-answers.ts'
import { writtenHistory } from './written-history.ts'

type Past = NonNullable<ClientFileData['history']>

/** A letter as a client file writes it. */
export interface WrittenLetter {
  readonly names: readonly string[]
  readonly by: string | undefined
  readonly on: string
}

/** A letter of today for each rule whose letter counts. */
export const lettersOf = ({ rules }: Knowledge, inputs: Assignment): readonly WrittenLetter[] =>
  rules.flatMap(({ id, clearance }) =>
    clearance !== undefined && inputs.get(inputName(`letter/${id}`, 'counts')) === true
      ? [{ names: [id], by: clearance.roles[0], on: TODAY }]
      : [],
  )

/** What was measured counts as found on the day it was first recorded, so whoever has a letter was seen before. */
const firstSeen = (history: Past, facts: Readonly<Record<string, WrittenAnswer>>): Past => {
  const measured = Object.entries(facts).filter(
    ([id, value]) => typeof value !== 'object' && !history.answers?.some((then) => id in then.facts),
  )
  return { ...history, answers: [...(history.answers ?? []), { on: daysBefore(FIRST_ASKED), facts: Object.fromEntries(measured) }] }
}

/** The client a solver speaks of, as a file that `ischia plan` runs as it is. */
export const clientFromInputs = (knowledge: Knowledge, inputs: Assignment): ClientFileData => {
  const facts = knowledge.facts.flatMap((fact) => {
    const answer = writtenAnswer(knowledge, inputs, fact)
    return answer === undefined ? [] : [[fact.id, answer] as const]
  })
  const answers = Object.fromEntries(facts)
  const clearances = lettersOf(knowledge, inputs)
  const history = writtenHistory(knowledge, inputs)
  return {
    pack: knowledge.id,
    today: TODAY,
    facts: { ...answers, ...(clearances.length === 0 ? {} : { clearances }) },
    history: clearances.length === 0 ? history : firstSeen(history, answers),
  }
}
