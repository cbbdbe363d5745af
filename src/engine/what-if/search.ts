import { compose } from '../assess/compose.ts'
import type { Composition } from '../assess/compose.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { alternatives, withAnswer } from './alternatives.ts'
import type { Step } from './settle-open.ts'

/** What is looked for, and which facts may lead there. */
export interface Quest {
  readonly reached: (composition: Composition) => boolean
  readonly branches: (composition: Composition) => readonly Fact[]
}

interface Budget {
  left: number
}

const dive = (
  knowledge: Knowledge,
  from: Composition,
  quest: Quest,
  depth: number,
  changed: ReadonlySet<string>,
  budget: Budget,
): readonly Step[] | undefined => {
  for (const fact of quest.branches(from)) {
    if (changed.has(fact.id)) continue
    for (const answer of alternatives(knowledge, from.state.client, fact)) {
      if (budget.left-- <= 0) return undefined
      const next = compose(knowledge, withAnswer(from.state.client, fact, answer))
      if (quest.reached(next)) return [{ fact, answer }]
      const rest = depth <= 1 ? undefined : dive(knowledge, next, quest, depth - 1, new Set([...changed, fact.id]), budget)
      if (rest !== undefined) return [{ fact, answer }, ...rest]
    }
  }
  return undefined
}

/** The fewest steps that reach what is looked for, or undefined within the bounds: deepening one change at a time, so the first found is least. */
export const fewestSteps = (
  knowledge: Knowledge,
  from: Composition,
  quest: Quest,
  most: number,
  tries: number,
): readonly Step[] | undefined => {
  if (quest.reached(from)) return []
  const budget = { left: tries }
  for (let depth = 1; depth <= most && budget.left > 0; depth++) {
    const found = dive(knowledge, from, quest, depth, new Set(), budget)
    if (found !== undefined) return found
  }
  return undefined
}
