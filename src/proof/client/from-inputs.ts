import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Assignment } from '../formula/evaluate.ts'
import { inputName } from '../input/inputs.ts'
import type { ClientFileData } from './client-file.ts'
import { TODAY } from './days-of-file.ts'
import { writtenAnswer } from './written-answers.ts'
import { writtenHistory } from './written-history.ts'

const letters = ({ rules }: Knowledge, inputs: Assignment): readonly object[] =>
  rules.flatMap(({ id, clearance }) =>
    clearance !== undefined && inputs.get(inputName(`letter/${id}`, 'counts')) === true
      ? [{ names: [id], by: clearance.roles[0], on: TODAY }]
      : [],
  )

/** The client a solver speaks of, as a file that `ischia plan` runs as it is. */
export const clientFromInputs = (knowledge: Knowledge, inputs: Assignment): ClientFileData => {
  const facts = knowledge.facts.flatMap((fact) => {
    const answer = writtenAnswer(knowledge, inputs, fact)
    return answer === undefined ? [] : [[fact.id, answer] as const]
  })
  const clearances = letters(knowledge, inputs)
  return {
    pack: knowledge.id,
    today: TODAY,
    facts: { ...Object.fromEntries(facts), ...(clearances.length === 0 ? {} : { clearances }) },
    history: writtenHistory(knowledge, inputs),
  }
}
