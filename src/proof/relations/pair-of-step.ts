import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { Terms } from '#engine/formula/terms.ts'
import type { Inputs } from '#engine/translate/input/inputs.ts'
import { once } from '#engine/translate/once.ts'
import type { Source } from '#engine/translate/limits.ts'
import type { Translation } from '#engine/translate/pack.ts'
import { createReading } from '#engine/translate/reader.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { isLooser, isLower, isSourceGone, sourcesOf } from './less-cautious.ts'
import { placedBy } from './reads.ts'
import type { Pair, Step } from './step.ts'

const answering = (inputs: Inputs, { fact }: Step, answer: Step['before']): Inputs => ({
  ...inputs,
  answer: (asked) => (asked === fact ? answer : inputs.answer(asked)),
})

/** Nothing is said around either answer, so that the fact is all a rule can read of it: are both read as the same formula? */
const readsAlike = (knowledge: Knowledge, terms: Terms, inputs: Inputs, step: Step): boolean => {
  const [before, after] = [step.before, step.after].map((answer) =>
    createReading(knowledge, terms, answering(inputs, step, answer)).fact(step.fact),
  )
  return before?.isTrue === after?.isTrue && before?.isFalse === after?.isFalse
}

/** The two states of a step. `affected` are the rules that read its fact; the others say the same of both. */
export const pairOfStep = ({ terms, inputs, verdict }: Translation, step: Step, affected: ReadonlySet<Rule>): Pair => {
  const { and, or, implies, yes } = terms
  const { fact } = step
  const states: Pair['states'] = (file, found) => {
    const [first, second] = step.written(found).map((written) => ({ ...file, facts: { ...file.facts, [fact.id]: written } }))
    return [first ?? file, second ?? file]
  }
  if (step.bare && readsAlike(verdict.reading.knowledge, terms, inputs, step))
    return { what: fact.id, suspicious: terms.no, faulty: () => terms.no, states }
  const kept = new Map(verdict.rules.filter(({ rule }) => !affected.has(rule)).map((each) => [each.rule, each]))
  const side = (answer: Step['before']): VerdictTerms =>
    verdictTerms(verdict.reading.knowledge, terms, answering(inputs, step, answer), kept)
  const [before, after] = [side(step.before), side(step.after)]
  const changed = ({ rules }: VerdictTerms): readonly Source[] => rules.filter(({ rule }) => affected.has(rule)).flatMap(sourcesOf)
  const [earlier, later] = [changed(before), changed(after)]
  const given = and(
    ...step.given,
    step.onlyIfFalse ? before.reading.fact(fact).isFalse : yes,
    // An answer may settle an open question by implying it: that the screening is then complete is no lower caution (MP-12 c).
    implies(before.incomplete, after.incomplete),
  )
  const faulty = once(() => and(given, or(isLower(before, after), isLooser(before, after, earlier))))
  // Where places hang on the answer itself, a source that stays may still reach less far.
  const reachesElsewhere = earlier.some(({ effect }) => placedBy(effect).includes(fact.index))
  return {
    what: fact.id,
    suspicious: reachesElsewhere ? faulty() : and(given, or(isLower(before, after), isSourceGone(before, after, earlier, later))),
    faulty,
    states,
  }
}
