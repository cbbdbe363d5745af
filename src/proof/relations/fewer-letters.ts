import type { Assignment } from '#engine/formula/evaluate.ts'
import { inputName } from '#engine/translate/input/inputs.ts'
import type { Translation } from '#engine/translate/pack.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import { lettersOf } from '../client/from-inputs.ts'
import type { Change } from './change.ts'

const stays = (rule: string): string => inputName(`letter/${rule}`, 'stays')

/** Some letters that counted count no longer: withdrawn, expired or narrowed. */
export const fewerLetters = ({ terms, inputs, verdict }: Translation): Change => {
  const { knowledge } = verdict.reading
  const after = verdictTerms(knowledge, terms, { ...inputs, letter: (rule) => terms.and(inputs.letter(rule), terms.flag(stays(rule))) })
  const remaining = (found: Assignment): readonly object[] =>
    lettersOf(knowledge, found).filter(({ names }) => names.every((rule) => found.get(stays(rule)) === true))
  const withdrawn = knowledge.rules
    .filter(({ clearance }) => clearance !== undefined)
    .map(({ id }) => ({ what: id, formula: terms.and(inputs.letter(id), terms.not(terms.flag(stays(id)))) }))
  return {
    moves: withdrawn,
    before: verdict,
    after,
    reachesElsewhere: () => false,
    differences: (found) => [
      { what: 'fewer letters', from: { clearances: lettersOf(knowledge, found) }, to: { clearances: remaining(found) } },
    ],
  }
}
