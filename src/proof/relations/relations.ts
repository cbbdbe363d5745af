import { LETTER_TAKES_ALL, LOWER_RESPONSE, MORE_THAN_PRODUCTS } from './besides.ts'
import { changeBy } from './change.ts'
import { fewerLetters } from './fewer-letters.ts'
import {
  acceptedFindings,
  addedAllergens,
  addedRisks,
  addedSigns,
  doubts,
  freshEvents,
  furtherRefusals,
  lostAnswers,
  lostProtection,
  weakerMuscles,
  worseReadings,
} from './moves.ts'
import type { MakeMoves } from './moves.ts'
import type { Relation } from './relation.ts'

const moving = (...makes: readonly MakeMoves[]): Relation['change'] => {
  return (translation) => {
    const moves = makes.flatMap((make) => make(translation))
    return moves.length === 0 ? undefined : changeBy(translation, moves)
  }
}

/** Every relation that is proved. Numbers are those of the safety dossier, 7.6 and 7.1. */
export const RELATIONS: readonly Relation[] = [
  { id: 'MP-01', says: 'Risks that are added never make the result less cautious.', change: moving(addedRisks), slices: 1 },
  {
    id: 'MP-02',
    says: 'Answers that move towards their cautious side never make the result less cautious.',
    change: moving(lostProtection, acceptedFindings),
  },
  {
    id: 'MP-03',
    says: 'What is found of a client on two occasions is never treated less cautiously together than what was found on one.',
    change: moving(addedRisks, lostProtection),
  },
  { id: 'MP-05', says: 'Lower grades of strength never make the result less cautious.', change: moving(weakerMuscles) },
  { id: 'MP-06', says: 'Worse readings never make the result less cautious.', change: moving(worseReadings) },
  { id: 'MP-07', says: 'The same events fewer days ago never make the result less cautious.', change: moving(freshEvents), slices: 2 },
  { id: 'MP-08', says: 'Fewer letters never make the result less cautious.', change: fewerLetters, besides: LETTER_TAKES_ALL },
  { id: 'MP-09', says: 'Refusing more never gives anything back.', change: moving(furtherRefusals) },
  { id: 'MP-10', says: 'An allergen only takes products away.', change: moving(addedAllergens), besides: MORE_THAN_PRODUCTS },
  { id: 'MP-11', says: 'A further sign never lowers the response.', change: moving(addedSigns), besides: LOWER_RESPONSE },
  { id: 'SP-26', says: 'Not sure gives exactly what the cautious answer gives.', change: moving(doubts), slices: 1 },
  {
    id: 'SP-107',
    says: 'An answer that is missing or cannot be read is never read as safer than the safe one.',
    change: moving(lostAnswers),
    slices: 1,
  },
]
