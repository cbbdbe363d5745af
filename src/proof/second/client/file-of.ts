import type { Knowledge } from '#engine/model/knowledge.ts'
import type { ClientFileData } from '../../client/client-file.ts'
import type { Board } from '../answers/making.ts'
import type { Values } from '../circuit/values.ts'
import { answerIn } from './answers-of.ts'
import { TODAY } from './calendar.ts'
import { foundIn } from './found.ts'
import type { Found } from './found.ts'
import { pastIn } from './past-of.ts'

const letters = ({ rules }: Knowledge, { is }: Found): readonly Readonly<Record<string, unknown>>[] =>
  rules
    .filter(({ id, clearance }) => clearance !== undefined && is(`letter, ${id}`))
    .map(({ id, clearance }) => ({ names: [id], by: clearance?.roles[0], on: TODAY, written: 'yes' }))

/** Somebody a solver found, as a file that `ischia plan` runs as it is. */
export const fileOf = (board: Board, model: Values): ClientFileData => {
  const { knowledge } = board
  const found = foundIn(board, model)
  const facts = knowledge.facts.flatMap((fact) => {
    const answer = fact.derive === undefined ? answerIn(knowledge, fact, found) : undefined
    return answer === undefined ? [] : [[fact.id, answer] as const]
  })
  const clearances = letters(knowledge, found)
  return {
    pack: knowledge.id,
    today: TODAY,
    facts: { ...Object.fromEntries(facts), ...(clearances.length === 0 ? {} : { clearances }) },
    history: pastIn(knowledge, found),
  }
}
