import type { Condition } from '#engine/model/condition.ts'
import type { Effect, Target } from '#engine/model/effect.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import { STATUSES, URGENCIES, rank } from '#engine/model/scale.ts'

/** What of a rule's effect a demand belongs to, in the words of a therapist. */
export const ASPECTS = [
  'status',
  'urgency',
  'pressure',
  'techniques',
  'holds',
  'motions',
  'positions',
  'minutes',
  'pain',
  'products',
  'earlier sessions',
  'requirements',
] as const

/** One of {@link ASPECTS}. */
export type Aspect = (typeof ASPECTS)[number]

/** The smallest thing an effect asks for: one level at one place, one technique at one place, one action. */
export interface Demand {
  readonly about: Aspect
  /** The thing limited, such as a site, or a site and a technique, by ids. */
  readonly what: string
  /** When the place is that of a fact: which, and how. Empty = for everybody the rule applies to. */
  readonly where: string
  /** How strict: of two demands of the same thing the greater one asks for more. */
  readonly level: number
}

/** A demand and the condition under which it is made. */
export interface Conditional extends Demand {
  readonly when: Condition
}

type Place = readonly [where: string, site: string]

const placesOf = ({ sites }: Knowledge, target: Target): readonly Place[] => {
  const named = (where: string, set: readonly number[]): readonly Place[] => set.map((index) => [where, sites[index]?.id ?? ''])
  if (target.kind === 'sites') return named('', target.sites)
  if (target.kind === 'marked') return named(`marked ${target.fact.id}`, target.within)
  const side = `${target.opposite ? 'other side than' : 'side of'} ${target.fact.id}`
  return [...named(`${side} left`, target.left), ...named(`${side} right`, target.right)]
}

const idsIn = (members: readonly { readonly id: string; readonly index: number }[], mask: number): readonly string[] =>
  members.filter(({ index }) => (mask & (1 << index)) !== 0).map(({ id }) => id)

const plain = (about: Aspect, what: string, level = 1, where = ''): Demand => ({ about, what, where, level })

const ofPlaces = (knowledge: Knowledge, effect: Effect): readonly Demand[] => [
  ...effect.caps.flatMap(({ level, target }) => placesOf(knowledge, target).map(([where, site]) => plain('pressure', site, -level, where))),
  ...effect.holds.flatMap(({ seconds, target }) =>
    placesOf(knowledge, target).map(([where, site]) => plain('holds', site, -seconds, where)),
  ),
  ...effect.bans.flatMap(({ techniques, target }) => {
    const ids = idsIn(knowledge.techniques, techniques)
    return placesOf(knowledge, target).flatMap(([where, site]) => ids.map((id) => plain('techniques', `${id} ${site}`, 1, where)))
  }),
]

const ofPositions = ({ positions }: Knowledge, effect: Effect): readonly Demand[] => [
  ...effect.positions.flatMap(({ keep, sideOf, left, right }) => {
    const lost = (where: string, remain: number): readonly Demand[] =>
      idsIn(positions, ~remain).map((id) => plain('positions', id, 1, where))
    return sideOf === undefined
      ? lost('', keep)
      : [...lost(`side of ${sideOf.id} left`, keep | left), ...lost(`side of ${sideOf.id} right`, keep | right)]
  }),
  ...effect.positionsFrom.map(({ fact }) => plain('positions', `those of ${fact.id}`)),
]

const ofMotions = ({ motions }: Knowledge, effect: Effect): readonly Demand[] =>
  effect.motions.flatMap((limit) =>
    limit.motions.map((index) =>
      plain('motions', motions[index]?.id ?? '', 1, limit.sideOf === undefined ? '' : `side of ${limit.sideOf.id}`),
    ),
  )

const amounts = ({ minutes, painCeiling }: Effect): readonly Demand[] => [
  ...(minutes === undefined ? [] : [plain('minutes', 'minutes', -minutes)]),
  ...(painCeiling === undefined ? [] : [plain('pain', 'pain', -painCeiling)]),
]

/** Everything an effect asks for. Advice is left out: it makes nobody more cautious. */
export const demandsOf = (knowledge: Knowledge, effect: Effect): readonly Demand[] => [
  plain('status', 'status', rank(STATUSES, effect.status)),
  plain('urgency', 'urgency', rank(URGENCIES, effect.urgency)),
  ...ofPlaces(knowledge, effect),
  ...ofMotions(knowledge, effect),
  ...ofPositions(knowledge, effect),
  ...amounts(effect),
  ...idsIn(knowledge.products, effect.products).map((id) => plain('products', id)),
  ...effect.session.map((limit) => plain('earlier sessions', limit.kind, limit.kind === 'rise' ? -limit.start : 1)),
  ...effect.requires.map((id) => plain('requirements', id)),
]

/** A letter for the doctor is offered with every rule that applies, but for those that hold for everybody. Source: safety dossier 0.7. */
const letterWith = ({ defaults }: Knowledge, when: Condition): readonly Conditional[] =>
  when.op === 'always' ? [] : [{ ...plain('requirements', defaults.letter), when }]

/** Everything a rule asks for, each demand with its condition: that of the rule, and that of the case where it is made in one. */
export const demandsOfRule = (
  knowledge: Knowledge,
  { when, effect, tiers }: Pick<Rule, 'when' | 'effect' | 'tiers'>,
): readonly Conditional[] => [
  ...letterWith(knowledge, when),
  ...demandsOf(knowledge, effect).map((demand) => ({ ...demand, when })),
  ...tiers.flatMap((tier) => {
    const both: Condition = { op: 'all', of: [when, tier.when] }
    return demandsOf(knowledge, tier.effect).map((demand) => ({ ...demand, when: both }))
  }),
]
