import { appliesWhileUnknown } from '#engine/model/rule.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { Effect } from '#engine/model/effect.ts'
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

/** The rule's own value where it is true, and that of each tier that certainly holds: is one of them so high? */
const reaches = ({ gates }: World, scaled: readonly (readonly [Lit, number])[]): ((least: number) => Lit) => {
  return (least) => gates.some(...scaled.map(([when, value]) => (value >= least ? when : FALSE)))
}

const PAUSED = rank(STATUSES, 'paused')
const ROUTINE = rank(URGENCIES, 'routine-gp')

/** Reads one rule. Source: safety dossier 0.7 and 0.9; L, A3 to A5, A12, A23 and C5 of docs/spec/engine.md. */
export const rulingOf = (world: World, rule: Rule): Ruling => {
  const { all, some } = world.gates
  const { when, tiers, effect, kind, steady, clearance } = rule
  const waits = appliesWhileUnknown(kind)
  const truth = world.truth(when)
  const isTrue = holds(truth)
  const limits = waits ? truth.canHold : isTrue
  const met = tiers.map((tier) => world.truth(tier.when))
  const tiersTrue = met.map((tier) => all(isTrue, holds(tier)))
  const levels = [[isTrue, effect] as const, ...tiers.map((tier, index) => [tiersTrue[index] ?? FALSE, tier.effect] as const)]
  const rawStatus = reaches(
    world,
    levels.map(([lit, { status }]) => [lit, rank(STATUSES, status)] as const),
  )
  const rawUrgency = reaches(
    world,
    levels.map(([lit, { urgency }]) => [lit, rank(URGENCIES, urgency)] as const),
  )
  const stands = steady === undefined ? FALSE : all(-limits, world.person.answer(meant(world, steady.fact)).accepted)
  const standing = steady === undefined ? 0 : rank(STATUSES, steady.status)
  const letter = clearance === undefined ? FALSE : world.person.letter(rule.id)
  const lifted = all(letter, rawStatus(PAUSED), -rawStatus(PAUSED + 1))
  const liftedStanding = standing === PAUSED ? all(letter, stands) : FALSE
  const status = (least: number): Lit =>
    some(
      least === PAUSED ? all(rawStatus(least), -lifted) : rawStatus(least),
      standing < least ? FALSE : least === PAUSED ? all(stands, -liftedStanding) : stands,
    )
  return {
    rule,
    isTrue,
    tiersTrue,
    active: some(limits, stands),
    cleared: some(lifted, liftedStanding),
    givers: [
      { holds: limits, effect },
      ...tiers.map((tier, index) => ({
        holds: all(limits, (waits ? met[index]?.canHold : tiersTrue[index]) ?? FALSE),
        effect: tier.effect,
      })),
    ],
    status: forEach((least) => (least === 'go' ? TRUE : status(rank(STATUSES, least)))),
    urgency: forEach((least) => {
      const raw = rawUrgency(rank(URGENCIES, least))
      return least === 'none' ? TRUE : rank(URGENCIES, least) > ROUTINE ? all(raw, -lifted) : raw
    }),
  }
}
