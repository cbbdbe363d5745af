import type { Effect } from '#engine/model/effect.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { Evaluation } from '#engine/formula/evaluate.ts'
import type { Bool } from '#engine/formula/term.ts'
import { oncePer } from '#engine/translate/once.ts'
import type { Translation } from '#engine/translate/pack.ts'
import { createReading } from '#engine/translate/reader.ts'
import type { Reading } from '#engine/translate/reading.ts'
import { ruleTerms } from '#engine/translate/rules.ts'
import type { RuleTerms } from '#engine/translate/rules.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import { contribution } from './contribution.ts'
import type { Mutant } from './mutant.ts'
import type { Demand, Demanded } from './points/demands.ts'
import { everyPoint } from './points/every-point.ts'
import { givenBy, keyOf } from './points/point.ts'
import type { Given, Point, PointKind } from './points/point.ts'

/** A pack with everything that is asked of it, ready to have its rules changed. */
export interface Bench {
  readonly translation: Translation
  readonly points: ReadonlyMap<string, Point>
  readonly demanded: ReadonlyMap<string, Demanded>
}

/** Gets a pack ready. */
export const createBench = (translation: Translation, demanded: ReadonlyMap<string, Demanded>): Bench => {
  const every = everyPoint(translation.verdict.reading.knowledge).map((point) => [keyOf(point), point] as const)
  const points = new Map([...every, ...[...demanded].map(([key, { point }]) => [key, point] as const)])
  return { translation, points, demanded }
}

/** What a mutant changes, as formulas over clients. */
export interface Change {
  readonly mutant: Mutant
  /** Clients of whom a statement that counts asks for what the mutant no longer gives. */
  readonly missed: (counts: (demand: Demand) => boolean) => Bool
  /** The statements that this client shows to be broken. */
  readonly brokenFor: (values: Evaluation) => readonly string[]
  /** Clients for whom something is less strict. */
  readonly looser: Bool
  /** Clients for whom something is stricter. */
  readonly stricter: Bool
}

const kindsOf = ({
  caps,
  bans,
  holds,
  motions,
  positions,
  positionsFrom,
  minutes,
  painCeiling,
  products,
  session,
  messages,
}: Effect): readonly PointKind[] => [
  ...(caps.length > 0 ? (['cap', 'ban', 'hold'] as const) : []),
  ...(bans.length > 0 ? (['ban'] as const) : []),
  ...(holds.length > 0 ? (['hold'] as const) : []),
  ...(motions.length > 0 ? (['motion'] as const) : []),
  ...(positions.length + positionsFrom.length > 0 ? (['position'] as const) : []),
  ...(minutes === undefined ? [] : (['minutes'] as const)),
  ...(painCeiling === undefined ? [] : (['pain'] as const)),
  ...(products === 0 ? [] : (['product'] as const)),
  ...(session.length > 0 ? (['session'] as const) : []),
  ...(messages.length > 0 ? (['message'] as const) : []),
]

/** Points that a rule has to do with; no mutant says more than its rule. */
const pointsOfRule = ({ points }: Bench, { effect, tiers }: Rule): readonly (readonly [string, Point])[] => {
  const kinds = new Set<PointKind>(['status', 'urgency', 'action', ...[effect, ...tiers.map((tier) => tier.effect)].flatMap(kindsOf)])
  return [...points].filter(([, { kind }]) => kinds.has(kind))
}

type AskedOf = (demand: Demand) => Bool

/** Who asks for a point once another thing is cleared than before. */
const askedBy = (rule: Rule, asked: Reading | undefined): AskedOf => {
  return (demand) => (asked !== undefined && demand.cleared.has(rule.id) ? demand.ofWhom(asked) : demand.of)
}

const readingWhere = ({ translation }: Bench, own: RuleTerms, mutated: RuleTerms | undefined): Reading | undefined => {
  const { terms, inputs, verdict } = translation
  const cleared = mutated?.cleared ?? terms.no
  if (cleared === own.cleared) return undefined
  const byId = new Map(verdict.rules.map((each) => [each.rule.id, each.cleared]))
  return createReading(verdict.reading.knowledge, terms, inputs, (id) => (id === own.rule.id ? cleared : (byId.get(id) ?? terms.no)))
}

/** A point that a mutant gives to others than its rule did. */
interface Changed {
  readonly key: string
  readonly lost: Bool
  readonly gained: Bool
}

const changeOf = ({ translation, demanded }: Bench, mutant: Mutant, changed: readonly Changed[], asked: AskedOf): Change => {
  const { and, or } = translation.terms
  const of = (key: string): readonly Demand[] => demanded.get(key)?.demands ?? []
  return {
    mutant,
    missed: (counts) => or(...changed.map(({ key, lost }) => and(lost, or(...of(key).filter(counts).map(asked))))),
    brokenFor: ({ isTrue }) => [
      ...new Set(
        changed
          .filter(({ lost }) => isTrue(lost))
          .flatMap(({ key }) => of(key).flatMap((demand) => (isTrue(asked(demand)) ? [demand.statement.id] : []))),
      ),
    ],
    looser: or(...changed.map(({ lost }) => lost)),
    stricter: or(...changed.map(({ gained }) => gained)),
  }
}

/** Turns the mutants of one rule into formulas: the rest of the pack is looked at once. */
export const trialOf = (bench: Bench, own: RuleTerms): ((mutant: Mutant) => Change) => {
  const { terms, inputs, verdict } = bench.translation
  const { and, not } = terms
  const { knowledge } = verdict.reading
  const kept = new Map(verdict.rules.map((each) => [each.rule, each]))
  const others = verdictTerms({ ...knowledge, rules: knowledge.rules.filter((rule) => rule !== own.rule) }, terms, inputs, kept)
  const given = contribution(others, own)
  const before = new Map(pointsOfRule(bench, own.rule).map(([key, point]) => [key, { point, own: givenBy(terms, given, point) }]))
  const alone = oncePer((point: Point): Bool => not(givenBy(terms, others, point)))
  return (mutant) => {
    const mutated = mutant.to === undefined ? undefined : ruleTerms(verdict.reading, mutant.to)
    const after: Given = contribution(others, mutated)
    const changed = [...before].flatMap(([key, { point, own: had }]) => {
      const has = givenBy(terms, after, point)
      if (has === had) return []
      const only = alone(point)
      return [{ key, lost: and(only, had, not(has)), gained: and(only, has, not(had)) }]
    })
    const asked = askedBy(own.rule, readingWhere(bench, own, mutated))
    return changeOf(bench, mutant, changed, asked)
  }
}
