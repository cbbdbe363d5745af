import type { Rule } from '#engine/model/rule.ts'
import { createReading } from '#engine/translate/reader.ts'
import type { Reading } from '#engine/translate/reading.ts'
import { ruleTerms } from '#engine/translate/rules.ts'
import type { RuleTerms } from '#engine/translate/rules.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import { askedAbout } from './bench.ts'
import type { Bench } from './bench.ts'
import { changeOf } from './change.ts'
import type { AskedOf, Change } from './change.ts'
import { changedPoints } from './changed-points.ts'
import { contribution } from './contribution.ts'
import type { Mutant } from './mutant.ts'
import { pointsOfRules } from './points/of-rules.ts'

/** Who asks for a point once another thing is cleared than before. */
const askedBy = (rule: Rule, asked: Reading | undefined): AskedOf => {
  return (demand) => (asked !== undefined && demand.cleared.has(rule.id) ? demand.ofWhom(asked) : demand.of)
}

const readingWhere = ({ translation }: Bench, own: RuleTerms, mutated: RuleTerms | undefined): Reading | undefined => {
  const { terms, inputs, verdict } = translation
  const cleared = mutated?.cleared ?? terms.no
  if (cleared === own.cleared) return undefined
  const byId = new Map(verdict.rules.map((each) => [each.rule.id, each.cleared]))
  return createReading(verdict.reading.knowledge, terms, inputs, (id) => (id === own.rule.id ? cleared : (byId.get(id) ?? terms.no)))
}

/** Turns the mutants of one rule into formulas: the rest of the pack is looked at once. */
export const ruleTrial = (whole: Bench, own: RuleTerms): ((mutant: Mutant) => Change) => {
  const bench = askedAbout(whole, own.rule)
  const { terms, inputs, verdict } = bench.translation
  const { knowledge } = verdict.reading
  const kept = new Map(verdict.rules.map((each) => [each.rule, each]))
  const others = verdictTerms({ ...knowledge, rules: knowledge.rules.filter((rule) => rule !== own.rule) }, terms, inputs, kept)
  const before = contribution(others, [own])
  const points = pointsOfRules(bench, [own.rule])
  return (mutant) => {
    const mutated = mutant.to === undefined ? undefined : ruleTerms(verdict.reading, mutant.to)
    const after = contribution(others, mutated === undefined ? [] : [mutated])
    const changed = changedPoints(terms, points, { others, before, after })
    const asked = askedBy(own.rule, readingWhere(bench, own, mutated))
    return changeOf(bench, mutant, changed, asked)
  }
}
