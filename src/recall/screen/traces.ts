import { baseLimits } from '#engine/caution/limits.ts'
import { fromRestrictions } from '#engine/caution/from-restrictions.ts'
import { toRestrictions } from '#engine/caution/to-restrictions.ts'
import type { Verdict } from '#engine/caution/verdict.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { RULE_SECTIONS } from '#pack/resolve/rules.ts'
import type { PackDiff } from '../diff/diff-packs.ts'
import { numberAlike } from '../diff/rule-entry.ts'
import { moveOf } from './move.ts'
import type { Move } from './outcome.ts'
import { factsBehind } from '#engine/reads/facts-read.ts'
import { untouchedRules } from './untouched.ts'

/** From what moved for a client to the change of the pack behind it. */
export interface Traces {
  readonly ofRule: (id: string) => readonly string[]
  readonly ofFact: (id: string) => readonly string[]
  readonly ofEverybody: () => readonly string[]
  /** Rules that ask the same in both versions wherever they apply in the same way, by id. */
  readonly untouched: ReadonlySet<string>
  /** Which way somebody moved to whom no rule applies; undefined where they did not. */
  readonly everybodysMove: Move | undefined
  /** A verdict of the later pack as the earlier one numbers places and techniques, so that the two can be compared. */
  readonly inOldNumbers: (verdict: Verdict) => Verdict
}

const RULE_PARTS = Object.keys(RULE_SECTIONS)

/** Parts that act on everybody, whatever their answers. */
const FOR_EVERYBODY: ReadonlySet<string> = new Set([
  'defaults',
  'body/regions',
  'body/positions',
  'techniques',
  'technique-cards',
  'motions',
  'products',
])

/** How a trace is kept: rules are few, and clients who hit the same rule are many. */
const remembered = (find: (id: string) => readonly string[]): ((id: string) => readonly string[]) => {
  const known = new Map<string, readonly string[]>()
  return (id) => {
    const keys = known.get(id) ?? find(id)
    known.set(id, keys)
    return keys
  }
}

/** Somebody to whom no rule applies. */
const unlimited = (knowledge: Knowledge): Verdict => ({ status: 'go', urgency: 'none', limits: baseLimits(knowledge) })

/** Opens the difference of two packs for looking up what brought a change about. */
export const tracesOf = (before: Knowledge, after: Knowledge, diff: PackDiff): Traces => {
  const keys = new Set(diff.map(({ key }) => key))
  const inParts = (parts: readonly string[], id: string): readonly string[] =>
    parts.map((part) => `${part}/${id}`).filter((key) => keys.has(key))
  const behind = (knowledge: Knowledge, id: string): readonly string[] => {
    const rule = knowledge.ruleById.get(id)
    return rule === undefined ? [] : factsBehind(knowledge, [rule]).flatMap((fact) => inParts(['facts'], fact.id))
  }
  const throughOf = new Map(diff.map(({ key, through }) => [key, through]))
  const ofRule = (id: string): readonly string[] => {
    const own = inParts(RULE_PARTS, id)
    const found = own.length > 0 ? own : [...new Set([...behind(before, id), ...behind(after, id)])]
    return [...new Set(found.flatMap((key) => [key, ...(throughOf.get(key) ?? [])]))]
  }
  const everybody = [...new Set(diff.flatMap(({ key, part, through }) => (FOR_EVERYBODY.has(part) ? [key, ...through] : [])))]
  const alike = numberAlike(before, after)
  const inOldNumbers = (verdict: Verdict): Verdict =>
    alike ? verdict : { ...verdict, limits: fromRestrictions(before, toRestrictions(after, verdict.limits)) }
  return {
    ofRule: remembered(ofRule),
    ofFact: remembered((id) => inParts(['facts'], id)),
    ofEverybody: () => everybody,
    untouched: untouchedRules(before, after),
    everybodysMove: moveOf(unlimited(before), inOldNumbers(unlimited(after))),
    inOldNumbers,
  }
}
