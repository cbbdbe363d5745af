import { forEach } from '../answers/once.ts'
import type { Lit } from '../circuit/gates.ts'
import type { Values } from '../circuit/values.ts'
import type { Encoding } from '../encoding.ts'
import { changeQuestions } from './change.ts'
import type { Question } from './claim.ts'

const namesIn = (letter: unknown): readonly unknown[] =>
  typeof letter === 'object' && letter !== null && 'names' in letter && Array.isArray(letter.names) ? letter.names : []

/** Some letters that counted count no longer. Source: safety dossier MP-08. */
export const fewerLetters = (encoding: Encoding): readonly Question[] => {
  const { gates } = encoding.board
  const { person } = encoding.verdict.world
  const stays = forEach((_rule: string): Lit => gates.fresh())
  const staying = (letters: unknown, model: Values): readonly unknown[] =>
    Array.isArray(letters) ? letters.filter((letter) => namesIn(letter).some((rule) => typeof rule === 'string' && model(stays(rule)))) : []
  return changeQuestions(encoding, {
    after: { ...person, letter: (rule) => gates.all(person.letter(rule), stays(rule)) },
    affectsFact: () => false,
    affectsRule: ({ clearance }) => clearance !== undefined,
    states: (file, model) => [file, { ...file, facts: { ...file.facts, clearances: staying(file.facts['clearances'], model) } }],
  })
}
