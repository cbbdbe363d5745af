import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { Mutant } from './mutant.ts'
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
export const mutantsOf = (knowledge: Knowledge, from: Rule): readonly Mutant[] => [
  { id: `${from.id}/remove-rule`, operator: 'remove-rule', says: 'the rule is gone', from, to: undefined },
  ...numbered(from.id, ruleEdits(knowledge, from)).map((edit): Mutant => ({ ...edit, from })),
]
