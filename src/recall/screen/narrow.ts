import { activeRules } from '#engine/assess/active-rules.ts'
import type { Answer, Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import { URGENCIES, rank } from '#engine/model/scale.ts'
import type { Urgency } from '#engine/model/scale.ts'
import { effectiveAnswers } from '#engine/state/effective-answers.ts'
import { openState } from '#engine/state/open-state.ts'
import { answered } from '#engine/state/read-answer.ts'
import { same } from '#engine/same.ts'
import { factsBehind } from '#engine/reads/facts-read.ts'
import { changedRules, sameGround } from './untouched.ts'

/** Can the two versions not but think alike of a client? False where that takes more than a look. */
export type ThinkAlike = (client: Client) => boolean

const urgencies = ({ effect, tiers }: Rule): readonly number[] =>
  [effect, ...tiers.map((tier) => tier.effect)].map(({ urgency }) => rank(URGENCIES, urgency))

const asksFor = (least: Urgency, rules: readonly Rule[]): boolean =>
  rules.some((rule) => urgencies(rule).some((urgency) => urgency >= rank(URGENCIES, least)))

const namesOf = ({ facts }: Knowledge): readonly string[] => facts.map(({ name }) => name)

/**
 * Three things reach beyond a rule that applies today: a warning that was taken back is held because of rules that ask for a doctor the
 * same day, a letter counts only after the last urgent red flag, also one of an earlier day, and a sign ends a technique by its response.
 * Whoever a changed rule may reach in this way is looked at whole.
 */
const reachOf = (rules: readonly Rule[]): ((client: Client) => boolean) => {
  const warnings = asksFor('same-day', rules)
  const flags = asksFor(
    'urgent-within-2-weeks',
    rules.filter(({ kind }) => kind === 'red-flag'),
  )
  const signs = rules.some(({ kind }) => kind === 'sign')
  return ({ clearances, history, signs: noticed }) =>
    (history.answers.length > 0 && (warnings || (flags && clearances.length > 0))) || (signs && noticed.length > 0)
}

/**
 * Two versions of a pack that differ in nothing but a few rules think alike of everybody to whom none of these rules applies: what is
 * joined is the same. Only the facts behind those rules are read.
 */
export const thinkAlike = (before: Knowledge, after: Knowledge): ThinkAlike => {
  if (!sameGround(before, after)) return () => false
  const old: Knowledge = { ...before, rules: changedRules(before, after) }
  const now: Knowledge = { ...before, rules: changedRules(after, before) }
  const facts = factsBehind(before, [...old.rules, ...now.rules])
  const reaches = reachOf([...old.rules, ...now.rules])
  // A letter may name what it clears by the name of a fact.
  const renamed = !same(namesOf(before), namesOf(after))
  return (client) => {
    if (reaches(client) || (renamed && client.clearances.length > 0)) return false
    const answers = effectiveAnswers(before, client)
    const given: (Answer | undefined)[] = []
    given.length = before.facts.length
    for (const { id, index } of facts) given[index] = answered(answers[id])
    const state = openState(old, client, answers, { given })
    return activeRules(state).active.length === 0 && activeRules({ ...state, knowledge: now }).active.length === 0
  }
}
