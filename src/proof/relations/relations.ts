import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Translation } from '#engine/translate/pack.ts'
import { fewerLetters } from './fewer-letters.ts'
import { pairOfStep } from './pair-of-step.ts'
import { factsReadBy } from './reads.ts'
import type { Pair, Step } from './step.ts'
import { acceptedFindings, addedRisks, doubts, freshEvents, lostProtection, weakerMuscles, worseReadings } from './steps.ts'

/** A statement about two states of one client, by number, with the pairs of states it speaks of. */
export interface Relation {
  readonly id: string
  /** What is proved, where the pack has no such statement. */
  readonly says: string
  readonly pairs: (translation: Translation) => readonly Pair[]
}

type MakeSteps = (translation: Translation, knowledge: Knowledge) => readonly Step[]

const stepwise = (...makes: readonly MakeSteps[]): Relation['pairs'] => {
  return (translation) => {
    const { knowledge } = translation.verdict.reading
    const reads = factsReadBy(knowledge)
    return makes
      .flatMap((make) => make(translation, knowledge))
      .map((step) => pairOfStep(translation, step, new Set(knowledge.rules.filter((rule) => reads(rule).has(step.fact.index)))))
  }
}

/** Every relation that is proved. Numbers are those of the safety dossier, 7.6 and 7.1. */
export const RELATIONS: readonly Relation[] = [
  { id: 'MP-01', says: 'A risk that is added never makes the result less cautious.', pairs: stepwise(addedRisks) },
  {
    id: 'MP-02',
    says: 'An answer that moves towards its cautious side never makes the result less cautious.',
    pairs: stepwise(lostProtection, acceptedFindings),
  },
  { id: 'MP-05', says: 'A lower grade of strength never makes the result less cautious.', pairs: stepwise(weakerMuscles) },
  { id: 'MP-06', says: 'A worse reading never makes the result less cautious.', pairs: stepwise(worseReadings) },
  { id: 'MP-07', says: 'The same event fewer days ago never makes the result less cautious.', pairs: stepwise(freshEvents) },
  { id: 'MP-08', says: 'Fewer letters never make the result less cautious.', pairs: (translation) => [fewerLetters(translation)] },
  { id: 'SP-26', says: 'Not sure gives exactly what the cautious answer gives.', pairs: stepwise(doubts) },
]
