import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { Terms } from '#engine/formula/terms.ts'
import type { AnswerTerms } from '#engine/translate/input/answer.ts'
import { neverGiven } from '#engine/translate/input/answers.ts'
import type { Inputs } from '#engine/translate/input/inputs.ts'
import { oncePer } from '#engine/once.ts'
import type { Translation } from '#engine/translate/pack.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { factsReadBy } from '#engine/reads/facts-read.ts'

const safeAnswer = (terms: Terms, { cautious }: Fact): AnswerTerms => ({
  ...neverGiven(terms),
  given: terms.yes,
  yes: terms.known(cautious === 'no'),
  no: terms.known(cautious === 'yes'),
})

const calmAnswer = (terms: Terms, inputs: Inputs, fact: Fact): AnswerTerms => {
  if (fact.type === 'yes-no') return safeAnswer(terms, fact)
  return fact.mandatory ? inputs.answer(fact) : neverGiven(terms)
}

/** Somebody who is neither new nor long in care, and of whom nothing is recorded but that they came. */
const VISITS = 3

/**
 * The inputs of clients who are well but for a few facts: every other yes/no question has its safe answer, what need not be answered is
 * not, there are no letters, and history tells nothing. Formulas over them are small, and whoever meets one is a client like any other.
 */
const calmInputs = (terms: Terms, inputs: Inputs, open: ReadonlySet<Fact>): Inputs => {
  const told = new Set([...open].flatMap(({ derive }) => (derive?.kind === 'history' ? [derive.source] : [])))
  return {
    ...inputs,
    answer: (fact) => (fact.derive !== undefined || open.has(fact) ? inputs.answer(fact) : calmAnswer(terms, inputs, fact)),
    history: (source) =>
      // One part of a history is tied to another, so it is either all open or all calm.
      told.size > 0
        ? inputs.history(source)
        : { holds: terms.no, given: terms.no, is: () => terms.no, count: terms.constant(source === 'sessions' ? VISITS : 0) },
    letter: () => terms.no,
  }
}

/** A pack as seen by clients who are well but for what one rule reads. */
export interface Calm {
  readonly inputs: Inputs
  readonly verdict: VerdictTerms
}

/** Clients who are well but for what a rule reads, for each rule of a pack. */
export const calmClients = ({ terms, inputs }: Translation, knowledge: Knowledge): ((rule: Rule) => Calm) => {
  const reads = factsReadBy(knowledge)
  return oncePer((rule: Rule) => {
    const read = new Set([...reads(rule)].flatMap((index) => knowledge.facts[index] ?? []))
    const calm = calmInputs(terms, inputs, read)
    return { inputs: calm, verdict: verdictTerms(knowledge, terms, calm) }
  })
}
