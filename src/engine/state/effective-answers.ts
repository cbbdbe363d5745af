import type { Answer, Answers, Client, Sign } from '../model/client.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { inOrderOfTime } from './in-order.ts'
import { heldWarnings } from './withdrawn.ts'

/** A logged sign is true, whatever a form says; the words around it stay where the form gave them. Source: safety dossier SP-94, SP-97. */
const logged = (client: Client, id: string, at: Sign['at']): Answer => {
  const given = client.answers[id]
  return given?.value === 'yes' ? given : { value: 'yes', on: client.today, origin: 'given', at }
}

const loggedSigns = (knowledge: Knowledge, client: Client): Answers => {
  const answers: Record<string, Answer> = {}
  for (const { id, at, escalated } of client.signs) {
    if (knowledge.factById.has(id)) answers[id] = logged(client, id, at)
    if (escalated === true && knowledge.factById.has(`${id}-escalated`))
      answers[`${id}-escalated`] = logged(client, `${id}-escalated`, undefined)
  }
  return answers
}

const readable = ({ answers, malformed }: Client): Answers =>
  malformed.length === 0 ? answers : Object.fromEntries(Object.entries(answers).filter(([id]) => !malformed.includes(id)))

/**
 * The answers as they count today: those that could be read, warnings that are held although they were taken back, and the signs of
 * this session. A value that could not be read counts as none, whatever was assumed in its place. Source: safety dossier SP-30, SP-107.
 */
export const effectiveAnswers = (knowledge: Knowledge, client: Client): Answers => {
  const further = { ...heldWarnings(knowledge, inOrderOfTime(client)), ...loggedSigns(knowledge, client) }
  // Copying hundreds of answers costs more than all the rest here, and mostly there is nothing to add.
  return Object.keys(further).length === 0 ? readable(client) : { ...readable(client), ...further }
}
