import type { Assessment } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Plan } from '#engine/model/plan.ts'
import type { ShouldText } from '#pack/client/promises.ts'
import { openings } from './openings.ts'

type Because = NonNullable<ShouldText['because']>

const silent = ({ trace, guidance }: Assessment, rules: readonly string[]): readonly string[] => {
  const active = new Set([...trace.map(({ rule }) => rule), ...(guidance?.rules ?? [])])
  return rules.filter((rule) => !active.has(rule)).map((rule) => `${rule} does not hold`)
}

/**
 * What is wrong with the reason why something is not in a plan; empty = it holds. That a thing is outside the scope of massage
 * is for people to judge.
 */
export const reasonFails = (knowledge: Knowledge, plan: Plan | null, assessment: Assessment, because: Because): readonly string[] => {
  switch (because.kind) {
    case 'outside-scope':
      return []
    case 'medical-care-first':
      return plan === null ? [] : ['there is a plan']
    case 'forbidden':
      return [...silent(assessment, because.rules), ...openings(knowledge, assessment, because.refuses)]
    case 'not-told':
      return because.facts.filter((fact) => assessment.client.answers[fact] !== undefined).map((fact) => `${fact} is told`)
  }
}
