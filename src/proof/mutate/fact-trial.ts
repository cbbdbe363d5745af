import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { factsReadBy } from '../relations/reads.ts'
import type { Bench } from './bench.ts'
import { changeOf } from './change.ts'
import type { Change } from './change.ts'
import type { FactMutant } from './mutant.ts'
import { pointsOfRules } from './points/of-rules.ts'
import { givenBy } from './points/point.ts'

/** A pack in which one fact follows from other answers than before. */
export const withFact = (knowledge: Knowledge, { from, to }: Pick<FactMutant, 'from' | 'to'>): Knowledge => ({
  ...knowledge,
  facts: knowledge.facts.map((fact) => (fact === from ? to : fact)),
  factById: new Map([...knowledge.factById, [to.id, to]]),
})

/**
 * Turns the mutants of one fact into formulas. Statements that speak of the fact move with it, as they would if somebody changed it by
 * mistake: only those that speak of what it follows from can notice.
 */
export const factTrial = (bench: Bench, fact: Fact): ((mutant: FactMutant) => Change) => {
  const { terms, inputs, verdict } = bench.translation
  const { and, not } = terms
  const { knowledge } = verdict.reading
  const reads = factsReadBy(knowledge)
  const reading = knowledge.rules.filter((rule) => reads(rule).has(fact.index))
  const kept = new Map(verdict.rules.filter(({ rule }) => !reading.includes(rule)).map((each) => [each.rule, each]))
  const points = pointsOfRules(bench, reading)
  // An answer is what was said, whatever follows from it.
  const asBefore: typeof inputs = { ...inputs, answer: (asked) => inputs.answer(asked.index === fact.index ? fact : asked) }
  return (mutant) => {
    const after: VerdictTerms = verdictTerms(withFact(knowledge, mutant), terms, asBefore, kept)
    const changed = points.flatMap(([key, point]) => {
      const [had, has] = [givenBy(terms, verdict, point), givenBy(terms, after, point)]
      return had === has ? [] : [{ key, lost: and(had, not(has)), gained: and(has, not(had)) }]
    })
    return changeOf(bench, mutant, changed, ({ ofWhom }) => ofWhom(after.asked))
  }
}
