import type { Fact } from '../model/fact.ts'
import type { Kleene } from './kleene.ts'
import { cautious, silence } from './reading.ts'
import type { Reading } from './reading.ts'

const own = (reading: Reading, fact: Fact): Kleene => {
  const { logic, terms, inputs } = reading
  const { yes, no, unsure, unchanged, steady } = inputs.answer(fact)
  const counts = logic.known(terms.and(terms.not(steady), terms.known(fact.cautious === 'yes')))
  const rest = logic.either(unsure, cautious(reading, fact, true), silence(reading, fact, true))
  return logic.either(yes, logic.yes, logic.either(no, logic.no, logic.either(unchanged, counts, rest)))
}

/** Truth of a yes/no fact: answered, implied, derived or read from history. */
export const yesNoFact = (reading: Reading, fact: Fact): Kleene => {
  const { logic, terms, inputs } = reading
  const { derive, impliedBy } = fact
  if (derive?.kind === 'truth') return reading.truth(derive.when, fact.cautious === 'yes')
  if (derive?.kind === 'history') return logic.known(inputs.history(derive.source).holds)
  const answered = own(reading, fact)
  if (impliedBy === undefined) return answered
  const { steady } = inputs.answer(fact)
  // An accepted finding stands for itself: a measured grade does not bring it back.
  return logic.any([answered, logic.all([logic.known(terms.not(steady)), reading.truth(impliedBy)])])
}
