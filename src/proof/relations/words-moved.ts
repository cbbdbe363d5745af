import type { Fact } from '#engine/model/fact.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Terms } from '#engine/formula/terms.ts'
import type { AnswerTerms } from '#engine/translate/input/answer.ts'
import { FIRST_ASKED, daysBefore } from '../client/days-of-file.ts'
import type { WrittenAnswer } from '../client/client-file.ts'
import { isBare } from './move.ts'
import type { Move } from './move.ts'

/** Words a yes/no question is answered with. `accepted` = known-unchanged, and a therapist has confirmed it. */
export type Word = 'yes' | 'no' | 'not-sure' | 'accepted' | 'unanswered'

const CONFIRMED: WrittenAnswer = { answer: 'known-unchanged', confirmed: { by: 'Therapist', on: daysBefore(0) } }

const isNow = ({ not }: Terms, answer: AnswerTerms, word: Word): Bool => {
  switch (word) {
    case 'yes':
      return answer.yes
    case 'no':
      return answer.no
    case 'not-sure':
      return answer.unsure
    case 'accepted':
      return answer.steady
    case 'unanswered':
      return not(answer.given)
  }
}

const PARTS = {
  yes: ['yes'],
  no: ['no'],
  'not-sure': ['unsure'],
  accepted: ['unchanged', 'steady'],
  unanswered: [],
} as const satisfies Readonly<Record<Word, readonly (keyof AnswerTerms)[]>>

const changed = ({ and, or, not }: Terms, answer: AnswerTerms, moved: Bool, to: Word): AnswerTerms => {
  const gains: readonly string[] = PARTS[to]
  const part = (name: 'yes' | 'no' | 'unsure' | 'unchanged' | 'steady'): Bool =>
    gains.includes(name) ? or(answer[name], moved) : and(answer[name], not(moved))
  return {
    ...answer,
    yes: part('yes'),
    no: part('no'),
    unsure: part('unsure'),
    unchanged: part('unchanged'),
    steady: part('steady'),
    given: to === 'unanswered' ? and(answer.given, not(moved)) : answer.given,
  }
}

const written = (to: Word): WrittenAnswer | undefined => {
  if (to === 'accepted') return CONFIRMED
  // Told long enough ago for a letter of today to speak of it.
  if (to === 'yes') return { answer: to, on: daysBefore(FIRST_ASKED) }
  return to === 'unanswered' ? undefined : to
}

/** One word becomes another, with nothing said around either. `given` is what else must hold of the client. */
export const wordMoved = (terms: Terms, fact: Fact, from: Word, to: Word, given: readonly Bool[] = []): Move => ({
  fact,
  kind: `${from} to ${to}`,
  given: (answer) => [isNow(terms, answer, from), ...isBare(terms, fact, answer), ...given],
  after: (answer, moved) => changed(terms, answer, moved, to),
  movesPlaces: false,
  written: () => written(to),
})
