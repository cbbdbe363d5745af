import type { Knowledge } from '#engine/model/knowledge.ts'
import { appliesWhileUnknown } from '#engine/model/rule.ts'
import type { ClearanceClass, Rule } from '#engine/model/rule.ts'
import { RESPONSES, STATUSES, rank } from '#engine/model/scale.ts'
import { ASPECTS, demandsOf, demandsOfRule } from './demand.ts'
import type { Aspect, Conditional } from './demand.ts'
import { byImplication, directionOf, onScale, together, unmet } from './direction.ts'
import type { Direction } from './direction.ts'
import { impliesBetween } from './implies.ts'

/** A rule of one pack beside that of the same id of another. */
export interface RulePair {
  readonly before: { readonly knowledge: Knowledge; readonly rule: Rule }
  readonly after: { readonly knowledge: Knowledge; readonly rule: Rule }
}

/** What of a rule changed: a part of its effect, or one of these. */
export type RuleChange = Aspect | 'condition' | 'cases' | 'kind' | 'clearance' | 'known and unchanged' | 'response'

const conditions = ({ before, after }: RulePair): Direction =>
  byImplication(
    impliesBetween(before.knowledge, after.knowledge)(before.rule.when, after.rule.when),
    impliesBetween(after.knowledge, before.knowledge)(after.rule.when, before.rule.when),
  )

/** Demands gained and lost on the way from one list to another. */
const between = (
  { before, after }: RulePair,
  from: readonly Conditional[],
  to: readonly Conditional[],
): { readonly gained: readonly Conditional[]; readonly lost: readonly Conditional[] } => ({
  gained: unmet(impliesBetween(after.knowledge, before.knowledge), to, from),
  lost: unmet(impliesBetween(before.knowledge, after.knowledge), from, to),
})

const sameForAll = ({ knowledge, rule }: RulePair['before']): readonly Conditional[] =>
  demandsOf(knowledge, rule.effect).map((demand) => ({ ...demand, when: { op: 'always' } }))

const effects = (pair: RulePair): readonly (readonly [Aspect, Direction])[] => {
  const { gained, lost } = between(pair, sameForAll(pair.before), sameForAll(pair.after))
  return ASPECTS.map((aspect) => {
    const has = (demands: readonly Conditional[]): boolean => demands.some(({ about }) => about === aspect)
    return [aspect, directionOf(has(gained), has(lost))]
  })
}

/** Further cases, each under its own condition alone, on top of what the rule asks for anyway. */
const cases = (pair: RulePair): Direction => {
  const of = ({ knowledge, rule }: RulePair['before']): readonly Conditional[] =>
    demandsOfRule(knowledge, { ...rule, when: { op: 'always' } }).filter(({ when }) => when.op !== 'always')
  const { gained, lost } = between(pair, [...sameForAll(pair.after), ...of(pair.before)], [...sameForAll(pair.after), ...of(pair.after)])
  return directionOf(gained.length > 0, lost.length > 0)
}

/** Does whoever may clear by the narrow class, and each of their letters that counts, also count by the wide one? */
const canClear = (wide: ClearanceClass | undefined, narrow: ClearanceClass | undefined): boolean =>
  narrow === undefined || (wide !== undefined && narrow.days <= wide.days && narrow.roles.every((role) => wide.roles.includes(role)))

const canPause = ({ effect, tiers, steady }: Rule): boolean =>
  [effect.status, steady?.status, ...tiers.map((tier) => tier.effect.status)].includes('paused')

/** Who may clear a pause is a question only where there was one before and there still is. */
const clearance = ({ before, after }: RulePair): Direction =>
  canPause(before.rule) && canPause(after.rule)
    ? directionOf(!canClear(after.rule.clearance, before.rule.clearance), !canClear(before.rule.clearance, after.rule.clearance))
    : 'same'

/** Without an accepted known-unchanged the rule holds as it stands, which is as strict as it gets. */
const steadyRank = ({ steady }: Rule): number => (steady === undefined ? STATUSES.length : rank(STATUSES, steady.status))

const responseRank = ({ response }: Rule): number => (response === undefined ? -1 : rank(RESPONSES, response))

const others = (pair: RulePair): readonly (readonly [RuleChange, Direction])[] => {
  const { before, after } = pair
  return [
    ['kind', onScale(Number(appliesWhileUnknown(before.rule.kind)), Number(appliesWhileUnknown(after.rule.kind)))],
    ['clearance', clearance(pair)],
    ['known and unchanged', onScale(steadyRank(before.rule), steadyRank(after.rule))],
    ['response', onScale(responseRank(before.rule), responseRank(after.rule))],
  ]
}

/** Each part of a rule that asks more or less of anybody than it did. */
export const changesOfRule = (pair: RulePair): ReadonlyMap<RuleChange, Direction> => {
  const all = [['condition', conditions(pair)] as const, ...effects(pair), ['cases', cases(pair)] as const, ...others(pair)]
  return new Map(all.filter(([, direction]) => direction !== 'same'))
}

/** Which way a rule changed as a whole: whether it asks something of somebody that it did not, and the other way round. */
export const directionOfRule = (pair: RulePair): Direction => {
  const { before, after } = pair
  const { gained, lost } = between(pair, demandsOfRule(before.knowledge, before.rule), demandsOfRule(after.knowledge, after.rule))
  const asked = directionOf(gained.length > 0, lost.length > 0)
  return others(pair).reduce((direction, [, each]) => together(direction, each), asked)
}
