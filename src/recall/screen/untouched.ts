import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import { same } from '#engine/same.ts'
import { bare } from './bare.ts'

/** All that a verdict rests on besides rules. */
const GROUND = ['facts', 'regions', 'sites', 'positions', 'motions', 'techniques', 'cards', 'products', 'defaults'] as const

const alike = (a: unknown, b: unknown): boolean => a === b || same(bare(a), bare(b))

/** Do two versions of a pack differ in nothing but rules and words? */
export const sameGround = (before: Knowledge, after: Knowledge): boolean =>
  GROUND.every((part) => same(bare(before[part]), bare(after[part])))

/** Rules of one version that the other does not have just so, words aside. */
export const changedRules = ({ rules }: Knowledge, other: Knowledge): readonly Rule[] =>
  rules.filter((rule) => {
    const twin = other.ruleById.get(rule.id)
    return twin === undefined || (twin !== rule && !alike({ ...rule, index: 0 }, { ...twin, index: 0 }))
  })

/** Ids of rules that ask the same of everybody in both versions, wherever they apply in the same way. */
export const untouchedRules = (before: Knowledge, after: Knowledge): ReadonlySet<string> => {
  if (!sameGround(before, after)) return new Set()
  const changed = new Set(changedRules(before, after).map(({ id }) => id))
  return new Set(before.rules.flatMap(({ id }) => (changed.has(id) ? [] : [id])))
}
