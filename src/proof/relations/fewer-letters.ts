import type { Assignment } from '#engine/formula/evaluate.ts'
import { inputName } from '#engine/translate/input/inputs.ts'
import type { Translation } from '#engine/translate/pack.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import type { ClientFileData } from '../client/client-file.ts'
import { isLooser, isLower } from './less-cautious.ts'
import type { Pair } from './step.ts'

const stays = (rule: string): string => inputName(`letter/${rule}`, 'stays')

const rulesNamed = (letter: unknown): readonly unknown[] =>
  typeof letter === 'object' && letter !== null && 'names' in letter && Array.isArray(letter.names) ? letter.names : []

const lettersThatStay = (letters: unknown, inputs: Assignment): readonly unknown[] =>
  Array.isArray(letters) ? letters.filter((letter) => rulesNamed(letter).some((rule) => inputs.get(stays(String(rule))) === true)) : []

/** Some letters that counted count no longer: withdrawn, expired or narrowed. */
export const fewerLetters = ({ terms, inputs, verdict }: Translation): Pair => {
  const { and, or, flag, not } = terms
  const { knowledge } = verdict.reading
  const after = verdictTerms(knowledge, terms, { ...inputs, letter: (rule) => and(inputs.letter(rule), flag(stays(rule))) })
  // A letter turns a pause into care at the least, never into nothing.
  const tooMuch = verdict.rules.map(({ cleared, statusAtLeast }) => and(cleared, not(statusAtLeast('go-with-care'))))
  const faulty = or(isLower(verdict, after), isLooser(verdict, after, []), ...tooMuch)
  return {
    what: 'fewer letters',
    suspicious: faulty,
    faulty: () => faulty,
    states: (file: ClientFileData, found) => [
      file,
      { ...file, facts: { ...file.facts, clearances: lettersThatStay(file.facts['clearances'], found) } },
    ],
  }
}
