import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { Mutant } from './mutant.ts'
import type { OperatorId } from './operators/operator.ts'
import { ruleEdits } from './operators/rules.ts'

/** Every mutant of a rule. Those of one operator are counted, so that a number stays with its place. */
export const mutantsOf = (knowledge: Knowledge, rule: Rule): readonly Mutant[] => {
  const counts = new Map<OperatorId, number>()
  const edits = ruleEdits(knowledge, rule).map(({ operator, says, to }): Mutant => {
    const count = (counts.get(operator) ?? 0) + 1
    counts.set(operator, count)
    return { id: `${rule.id}/${operator}/${count}`, operator, says, from: rule, to }
  })
  return [{ id: `${rule.id}/remove-rule`, operator: 'remove-rule', says: 'the rule is gone', from: rule, to: undefined }, ...edits]
}
