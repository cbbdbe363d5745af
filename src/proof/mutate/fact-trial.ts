import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import { limitTerms } from '#engine/translate/limits.ts'
import type { RuleTerms } from '#engine/translate/rules.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { factsReadBy } from '../relations/reads.ts'
import type { Bench } from './bench.ts'
import { changedPoints } from './changed-points.ts'
import { changeOf } from './change.ts'
import type { Change } from './change.ts'
import { contribution } from './contribution.ts'
import type { FactMutant } from './mutant.ts'
import { pointsOfRules } from './points/of-rules.ts'
import type { Given, Point } from './points/point.ts'

/** A pack in which one fact follows from other answers than before. */
export const withFact = (knowledge: Knowledge, { from, to }: Pick<FactMutant, 'from' | 'to'>): Knowledge => ({
  ...knowledge,
  facts: knowledge.facts.map((fact) => (fact === from ? to : fact)),
  factById: new Map([...knowledge.factById, [to.id, to]]),
})

const ownOf = ({ rules }: VerdictTerms, isAffected: (rule: Rule) => boolean): readonly RuleTerms[] =>
  rules.filter(({ rule }) => isAffected(rule))

const hangsOnQuestions = ([, { kind }]: readonly [string, Point]): boolean => kind === 'status' || kind === 'action'

/** No rule, no open question: what nobody is given. */
const nothing = ({ reading }: VerdictTerms): Given => {
  const { no } = reading.terms
  return { statusAtLeast: () => no, urgencyAtLeast: () => no, limits: { ...limitTerms(reading, []), requires: () => no } }
}

/**
 * Turns the mutants of one fact into formulas. Statements that speak of the fact move with it, as they would if somebody changed it by
 * mistake: only those that speak of what it follows from can notice.
 */
export const factTrial = (bench: Bench, fact: Fact): ((mutant: FactMutant) => Change) => {
  const { terms, inputs, verdict } = bench.translation
  const { knowledge } = verdict.reading
  const reads = factsReadBy(knowledge)
  const isAffected = (rule: Rule): boolean => reads(rule).has(fact.index)
  const affected = knowledge.rules.filter(isAffected)
  const kept = new Map(verdict.rules.filter(({ rule }) => !isAffected(rule)).map((each) => [each.rule, each]))
  const others = verdictTerms({ ...knowledge, rules: [...kept.keys()] }, terms, inputs, kept)
  const before = contribution(others, ownOf(verdict, isAffected))
  const points = pointsOfRules(bench, affected)
  // An answer is what was said, whatever follows from it.
  const asBefore: typeof inputs = { ...inputs, answer: (asked) => inputs.answer(asked.index === fact.index ? fact : asked) }
  return (mutant) => {
    const whole = verdictTerms(withFact(knowledge, mutant), terms, asBefore, kept)
    const after = contribution(others, ownOf(whole, isAffected))
    // An open question holds everybody back. Where others are open than before, its part is not the same on both sides.
    const [ofOpen, ofRules] =
      whole.incomplete === verdict.incomplete
        ? [[], points]
        : [points.filter(hangsOnQuestions), points.filter((point) => !hangsOnQuestions(point))]
    const changed = [
      ...changedPoints(terms, ofRules, { others, before, after }),
      ...changedPoints(terms, ofOpen, { others: nothing(others), before: verdict, after: whole }),
    ]
    return changeOf(bench, mutant, changed, ({ ofWhom }) => ofWhom(whole.asked))
  }
}
