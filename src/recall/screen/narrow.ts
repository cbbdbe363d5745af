import { activeRules } from '#engine/assess/active-rules.ts'
import type { Answer, Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import { openState } from '#engine/state/open-state.ts'
import { answered } from '#engine/state/read-answer.ts'
import { same } from '../diff/same.ts'
import { factsBehind } from './reads.ts'

/** Can the two versions not but think alike of a client? False where that takes more than a look. */
export type ThinkAlike = (client: Client) => boolean

/** All that a verdict rests on besides rules. */
const GROUND = ['facts', 'regions', 'sites', 'positions', 'motions', 'techniques', 'cards', 'products', 'defaults'] as const

const changed = (rules: readonly Rule[], other: Knowledge): readonly Rule[] =>
  rules.filter((rule) => {
    const twin = other.ruleById.get(rule.id)
    return twin === undefined || !same({ ...rule, index: 0 }, { ...twin, index: 0 })
  })

/** Letters are judged by all warnings there are, and warnings that were taken back by the rules that make them: those take the whole pack. */
const isPlain = ({ clearances, history, signs, malformed }: Client): boolean =>
  clearances.length === 0 && history.answers.length === 0 && signs.length === 0 && malformed.length === 0

/**
 * Two versions of a pack that differ in nothing but a few rules think alike of everybody to whom none of these rules applies: what is
 * joined is the same. Only the facts behind those rules are read.
 */
export const thinkAlike = (before: Knowledge, after: Knowledge): ThinkAlike => {
  if (!GROUND.every((part) => same(before[part], after[part]))) return () => false
  const old: Knowledge = { ...before, rules: changed(before.rules, after) }
  const now: Knowledge = { ...before, rules: changed(after.rules, before) }
  const facts = factsBehind(before, [...old.rules, ...now.rules])
  return (client) => {
    if (!isPlain(client)) return false
    const given: (Answer | undefined)[] = []
    given.length = before.facts.length
    for (const { id, index } of facts) given[index] = answered(client.answers[id])
    const state = openState(old, client, client.answers, { given })
    return activeRules(state).active.length === 0 && activeRules({ ...state, knowledge: now }).active.length === 0
  }
}
