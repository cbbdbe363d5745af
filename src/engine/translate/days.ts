import type { Fact } from '../model/fact.ts'
import type { Bool, Num } from '../formula/term.ts'
import { factFor } from './reading.ts'
import type { Reading } from './reading.ts'

/** The day a dated fact speaks of: answered at all, known, and how many days ago. */
export interface Dated {
  readonly answered: Bool
  readonly known: Bool
  readonly ago: Num
}

/** The day of a fact; of a first, that of the first that was answered, whether its day is known or not. */
export const dated = (reading: Reading, fact: Fact): Dated => {
  const { terms, inputs } = reading
  if (fact.derive?.kind === 'first') {
    const inner = fact.derive.facts.map((ref) => dated(reading, factFor(reading, ref)))
    return inner.reduceRight(
      (rest, { answered, known, ago }) => ({
        answered: terms.or(answered, rest.answered),
        known: terms.or(terms.and(answered, known), terms.and(terms.not(answered), rest.known)),
        ago: terms.either(answered, ago, rest.ago),
      }),
      { answered: terms.no, known: terms.no, ago: terms.constant(0) },
    )
  }
  const answer = inputs.answer(fact)
  const { known, ago } = answer.since()
  return { answered: answer.given, known, ago }
}
