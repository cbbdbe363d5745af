import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { FactMutant, RuleMutant } from './mutant.ts'
import { factEdits } from './operators/facts.ts'
import type { Edit, OperatorId } from './operators/operator.ts'
import { ruleEdits } from './operators/rules.ts'

/** Edits with a number each; those of one operator are counted, so that a number stays with its place. */
const numbered = <T>(id: string, edits: readonly Edit<T>[]): readonly (Edit<T> & { readonly id: string })[] => {
  const counts = new Map<OperatorId, number>()
  return edits.map((edit) => {
    const count = (counts.get(edit.operator) ?? 0) + 1
    counts.set(edit.operator, count)
    return { ...edit, id: `${id}/${edit.operator}/${count}` }
  })
}

/** Every mutant of a rule. */
export const mutantsOf = (knowledge: Knowledge, from: Rule): readonly RuleMutant[] => [
  { id: `${from.id}/remove-rule`, what: 'rule', operator: 'remove-rule', says: 'the rule is gone', from, to: undefined },
  ...numbered(from.id, ruleEdits(knowledge, from)).map((edit): RuleMutant => ({ ...edit, what: 'rule', from })),
]

/** Every mutant of what a fact follows from. */
export const factMutantsOf = (knowledge: Knowledge, from: Fact): readonly FactMutant[] =>
  numbered(`fact/${from.id}`, factEdits(knowledge, from)).map((edit): FactMutant => ({ ...edit, what: 'fact', from }))
