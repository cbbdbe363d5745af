import type { Effect } from '#engine/model/effect.ts'
import { appliesWhileUnknown } from '#engine/model/rule.ts'
import type { Rule } from '#engine/model/rule.ts'
import { STATUSES, URGENCIES, rank } from '#engine/model/scale.ts'
import type { Status, Urgency } from '#engine/model/scale.ts'
import { forEach } from '../answers/once.ts'
import { FALSE, TRUE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import { holds } from '../reading/bits.ts'
import { meant } from '../reading/world.ts'
import type { World } from '../reading/world.ts'

/** An effect and when its limits hold. */
export interface Giver {
  readonly holds: Lit
  readonly effect: Effect
}

/** What one rule comes to for any client. */
export interface Ruling {
  readonly rule: Rule
  readonly isTrue: Lit
  /** For each tier: it certainly holds, so that its status and urgency count. */
  readonly tiersTrue: readonly Lit[]
  /** The row is active: true, held until answered, or a steady finding accepted in its place. */
  readonly active: Lit
  readonly cleared: Lit
  readonly givers: readonly Giver[]
  readonly status: (least: Status) => Lit
  readonly urgency: (least: Urgency) => Lit
}

/** When a rule and its tiers are true, and when their limits hold. */
interface Applied extends Pick<Ruling, 'isTrue' | 'tiersTrue' | 'givers'> {
  readonly limits: Lit
}

const PAUSED = rank(STATUSES, 'paused')
const STOPPED = rank(STATUSES, 'stopped')
const ROUTINE = rank(URGENCIES, 'routine-gp')

/** A restriction holds until its condition is known to be false, a flag speaks once it is known to be true. */
const apply = (world: World, { when, tiers, effect, kind }: Rule): Applied => {
  const { all } = world.gates
  const waits = appliesWhileUnknown(kind)
  const truth = world.truth(when)
  const isTrue = holds(truth)
  const limits = waits ? truth.canHold : isTrue
  const further = tiers.map((tier) => ({ effect: tier.effect, met: world.truth(tier.when) }))
  return {
    isTrue,
    limits,
    tiersTrue: further.map(({ met }) => all(isTrue, holds(met))),
    givers: [
      { holds: limits, effect },
      ...further.map((tier) => ({ holds: all(limits, waits ? tier.met.canHold : holds(tier.met)), effect: tier.effect })),
    ],
  }
}

/** Before any letter: the rule's own level where it is true, and that of each tier that certainly holds. */
const raw = ({ gates }: World, { effect, tiers }: Rule, { isTrue, tiersTrue }: Applied, levelOf: (effect: Effect) => number) => {
  const levels = [
    [isTrue, levelOf(effect)] as const,
    ...tiers.map((tier, index) => [tiersTrue[index] ?? FALSE, levelOf(tier.effect)] as const),
  ]
  return (least: number): Lit => gates.some(...levels.map(([when, level]) => (level >= least ? when : FALSE)))
}

/** Where the rule itself gives nothing, an accepted finding gives its own status. Source: safety dossier 0.9, 1.2. */
const standing = (world: World, { steady }: Rule, { limits }: Applied): { readonly holds: Lit; readonly level: number } => {
  if (steady === undefined) return { holds: FALSE, level: 0 }
  const { accepted } = world.person.answer(meant(world, steady.fact))
  return { holds: world.gates.all(-limits, accepted), level: rank(STATUSES, steady.status) }
}

/** A letter turns a pause into care, and urgency into an ordinary visit; what is stopped stays. Source: safety dossier 0.7. */
export const rulingOf = (world: World, rule: Rule): Ruling => {
  const { all, some } = world.gates
  const applied = apply(world, rule)
  const stands = standing(world, rule, applied)
  const status = raw(world, rule, applied, (effect) => rank(STATUSES, effect.status))
  const urgency = raw(world, rule, applied, (effect) => rank(URGENCIES, effect.urgency))
  const letter = rule.clearance === undefined ? FALSE : world.person.letter(rule.id)
  const lifted = all(letter, status(PAUSED), -status(STOPPED))
  const liftedStanding = stands.level === PAUSED ? all(letter, stands.holds) : FALSE
  const reaches = (least: number): Lit => {
    const standsSo = stands.level >= least ? stands.holds : FALSE
    return least === PAUSED ? some(all(status(least), -lifted), all(standsSo, -liftedStanding)) : some(status(least), standsSo)
  }
  return {
    rule,
    ...applied,
    active: some(applied.limits, stands.holds),
    cleared: some(lifted, liftedStanding),
    status: forEach((least) => (least === 'go' ? TRUE : reaches(rank(STATUSES, least)))),
    urgency: forEach((least) => {
      const level = rank(URGENCIES, least)
      return level === 0 ? TRUE : level > ROUTINE ? all(urgency(level), -lifted) : urgency(level)
    }),
  }
}
