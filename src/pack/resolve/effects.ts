import type { Effect, MotionLimit, PositionLimit, PositionsFromFact, SessionLimit, Target } from '#engine/model/effect.ts'
import { moreCautious, STATUSES, statusForUrgency } from '#engine/model/scale.ts'
import type { EffectText } from '../schema/effect.ts'
import type { Amounts } from './amounts.ts'
import { inside, lookUp, lookUpAll } from './scope.ts'
import type { Names, Place, Report } from './scope.ts'
import { namedRegions, resolveTargets } from './targets.ts'
import type { BodyScope } from './targets.ts'

/** A position as limits need it. */
export interface PositionShape {
  readonly bit: number
  readonly up: 'left' | 'right' | undefined
}

/** Everything an effect may refer to. */
export interface EffectScope {
  readonly report: Report
  readonly body: BodyScope
  readonly amounts: Amounts
  readonly levels: ReadonlySet<number>
  readonly techniques: Names<{ readonly bit: number }>
  readonly techniqueGroups: Names<{ readonly bits: number }>
  readonly positions: Names<PositionShape>
  readonly motions: Names<{ readonly index: number }>
  readonly motionGroups: Names<readonly number[]>
  readonly products: Names<{ readonly bit: number }>
  readonly actions: Names<unknown>
  readonly topics: Names<unknown>
}

/** Bit mask of techniques and groups of techniques. */
export const techniqueMask = (scope: EffectScope, ids: readonly string[], place: Place): number =>
  ids.reduce((mask, id, index) => {
    if (scope.techniqueGroups.byId.has(id)) return mask | (lookUp(scope.report, scope.techniqueGroups, id, place)?.bits ?? 0)
    return mask | (lookUp(scope.report, scope.techniques, id, inside(place, index))?.bit ?? 0)
  }, 0)

const motionIndexes = (scope: EffectScope, ids: readonly string[], place: Place): readonly number[] => [
  ...new Set(
    ids.flatMap((id, index) => {
      if (scope.motionGroups.byId.has(id)) return lookUp(scope.report, scope.motionGroups, id, inside(place, index)) ?? []
      const motion = lookUp(scope.report, scope.motions, id, inside(place, index))
      return motion === undefined ? [] : [motion.index]
    }),
  ),
]

type PositionText = NonNullable<EffectText['positions']>[number]
type PositionTerm = Extract<PositionText, { only: unknown }>['only'][number]

const lyingMask = (scope: EffectScope, up: 'left' | 'right'): number =>
  [...scope.positions.byId.values()].filter((position) => position.up === up).reduce((mask, { bit }) => mask | bit, 0)

interface Lying {
  readonly plain: number
  readonly up: string | undefined
  readonly down: string | undefined
}

const readTerms = (scope: EffectScope, terms: readonly PositionTerm[], place: Place): Lying => {
  let mask = 0
  let up: string | undefined
  let down: string | undefined
  for (const [index, term] of terms.entries()) {
    if (typeof term === 'string') mask |= lookUp(scope.report, scope.positions, term, inside(place, index))?.bit ?? 0
    else if ('up' in term) up = term.up
    else down = term.down
  }
  return { plain: mask, up, down }
}

const resolvePositions = (scope: EffectScope, text: Exclude<PositionText, { 'not-from': unknown }>, place: Place): PositionLimit => {
  const only = 'only' in text
  const terms = only ? text.only : text.not
  const { plain: named, up, down } = readTerms(scope, terms, inside(place, only ? 'only' : 'not'))
  const factId = up ?? down
  const fact = factId === undefined ? undefined : lookUp(scope.report, scope.body.facts, factId, place)
  if (fact !== undefined && !fact.sided && !fact.placed && fact.type !== 'side') {
    scope.report.add('ISC-PACK-060', place, `${fact.id} records no side`)
  }
  const sideOf = fact === undefined ? undefined : { id: fact.id, index: fact.index }
  const all = [...scope.positions.byId.values()].reduce((mask, { bit }) => mask | bit, 0)
  // Lying with a side up and lying with the other side down are one position.
  const leftCase = lyingMask(scope, up === undefined ? 'right' : 'left')
  const rightCase = lyingMask(scope, up === undefined ? 'left' : 'right')
  if (only) return { keep: named, sideOf, left: sideOf === undefined ? 0 : leftCase, right: sideOf === undefined ? 0 : rightCase }
  const kept = all & ~named
  if (sideOf === undefined) return { keep: kept, sideOf, left: 0, right: 0 }
  const lying = leftCase | rightCase
  return { keep: kept & ~lying, sideOf, left: kept & lying & ~leftCase, right: kept & lying & ~rightCase }
}

const resolveSession = (scope: EffectScope, text: EffectText, place: Place): readonly SessionLimit[] =>
  (text.session ?? []).map((term, index): SessionLimit =>
    typeof term === 'string'
      ? { kind: term }
      : { kind: 'rise', start: scope.amounts.number(term.rise, inside(place, 'session', index, 'rise')) },
  )

const checkLevel = (scope: EffectScope, level: number, place: Place): number => {
  if (!scope.levels.has(level)) {
    scope.report.add('ISC-PACK-062', place, `${level} is not a pressure level`, { expected: [...scope.levels].join(', ') })
  }
  return level
}

/**
 * Resolves what a rule adds. Missing status and urgency are the least cautious; a status is raised to what the urgency
 * asks only where the rule names none. `siblings` are the other effects of the rule, for `rest`.
 */
export const resolveEffect = (scope: EffectScope, text: EffectText, place: Place): Effect => {
  const { report, body, amounts } = scope
  const named = new Set((text.cap ?? []).flatMap((cap, index) => namedRegions(body, cap.at, inside(place, 'cap', index, 'at'))))
  const rest = [...body.regions.byId.keys()].filter((region) => !named.has(region))
  const targets = (at: NonNullable<EffectText['cap']>[number]['at'], here: Place): readonly Target[] =>
    resolveTargets(body, at, rest, inside(here, 'at'))

  const urgency = text.urgency ?? 'none'
  const asked = statusForUrgency(urgency)
  const status = text.status ?? asked
  if (moreCautious(STATUSES, status, asked) !== status) {
    report.add('ISC-PACK-056', inside(place, 'status'), `urgency ${urgency} asks for at least ${asked}`, { expected: asked })
  }

  return {
    status,
    urgency,
    caps: (text.cap ?? []).flatMap((cap, index) => {
      const here = inside(place, 'cap', index)
      const level = checkLevel(scope, amounts.number(cap.level, inside(here, 'level')), inside(here, 'level'))
      return targets(cap.at, here).map((target) => ({ level, target }))
    }),
    bans: (text.forbid ?? []).flatMap((ban, index) => {
      const here = inside(place, 'forbid', index)
      const techniques = techniqueMask(scope, ban.techniques, inside(here, 'techniques'))
      return targets(ban.at, here).map((target) => ({ techniques, target }))
    }),
    holds: (text.hold ?? []).flatMap((hold, index) => {
      const here = inside(place, 'hold', index)
      const seconds = amounts.number(hold.seconds, inside(here, 'seconds'))
      return targets(hold.at, here).map((target) => ({ seconds, target }))
    }),
    motions: (text.motions ?? []).map((limit, index): MotionLimit => {
      const here = inside(place, 'motions', index)
      const side = limit['side-of']
      const fact = side === undefined ? undefined : lookUp(report, body.facts, side, inside(here, 'side-of'))
      return {
        motions: motionIndexes(scope, limit.limit, inside(here, 'limit')),
        sideOf: fact === undefined ? undefined : { id: fact.id, index: fact.index },
      }
    }),
    positions: (text.positions ?? []).flatMap((limit, index): PositionLimit[] =>
      'not-from' in limit ? [] : [resolvePositions(scope, limit, inside(place, 'positions', index))],
    ),
    positionsFrom: (text.positions ?? []).flatMap((limit, index): PositionsFromFact[] => {
      if (!('not-from' in limit)) return []
      const fact = lookUp(report, body.facts, limit['not-from'], inside(place, 'positions', index, 'not-from'))
      return fact === undefined ? [] : [{ fact: { id: fact.id, index: fact.index } }]
    }),
    minutes: amounts.optional(text.minutes, inside(place, 'minutes')),
    painCeiling: amounts.optional(text['pain-ceiling'], inside(place, 'pain-ceiling')),
    products: lookUpAll(report, scope.products, text.products ?? [], inside(place, 'products')).reduce((mask, { bit }) => mask | bit, 0),
    session: resolveSession(scope, text, place),
    requires: (text.requires ?? []).filter(
      (id, index) => lookUp(report, scope.actions, id, inside(place, 'requires', index)) !== undefined,
    ),
    messages: (text.messages ?? []).filter((id, index) => lookUp(report, scope.topics, id, inside(place, 'messages', index)) !== undefined),
  }
}
