import type { Effect, MotionLimit, SessionLimit, Target } from '#engine/model/effect.ts'
import { moreCautious, STATUSES, statusForUrgency } from '#engine/model/scale.ts'
import type { Status, Urgency } from '#engine/model/scale.ts'
import type { EffectText } from '../schema/effect.ts'
import type { Amounts } from './amounts.ts'
import { ref } from './comparisons.ts'
import type { Groups } from './groups.ts'
import { lookUpGrouped, maskOf } from './masks.ts'
import { lookUp } from './names.ts'
import type { Names } from './names.ts'
import { inside } from './place.ts'
import type { Place } from './place.ts'
import { resolvePositions, resolvePositionsFrom } from './positions.ts'
import type { PositionShape } from './positions.ts'
import { MINUTES, PAIN, SECONDS } from './quantity.ts'
import type { Report } from './report.ts'
import { factWithSide, namedRegions, resolveTargets } from './targets.ts'
import type { BodyScope } from './targets.ts'

/** Everything an effect may refer to. */
export interface EffectScope {
  readonly report: Report
  readonly body: BodyScope
  readonly amounts: Amounts
  readonly techniques: Names<{ readonly bit: number }>
  readonly motions: Names<{ readonly index: number }>
  readonly groups: Pick<Groups, 'techniques' | 'motions'>
  readonly positions: Names<PositionShape>
  readonly products: Names<{ readonly bit: number }>
  readonly actions: Names<unknown>
  readonly topics: Names<unknown>
}

/** Resolves an effect at a place. */
export type ResolveEffect = (text: EffectText, place: Place) => Effect

type Limits = Pick<Effect, 'caps' | 'bans' | 'holds'>

const techniqueMask = ({ report, techniques, groups }: EffectScope, ids: readonly string[], place: Place): number =>
  lookUpGrouped(report, { plain: techniques, groups: groups.techniques }, ids, place, {
    one: ({ bit }) => bit,
    group: ({ bits }) => bits,
  }).reduce((mask, bits) => mask | bits, 0)

const motionIndexes = ({ report, motions, groups }: EffectScope, ids: readonly string[], place: Place): readonly number[] => {
  const found = lookUpGrouped(report, { plain: motions, groups: groups.motions }, ids, place, {
    one: ({ index }) => [index],
    group: (indexes) => indexes,
  })
  return [...new Set(found.flat())]
}

/** Limits that hold somewhere on the body. */
const resolveLimits = (scope: EffectScope, text: EffectText, place: Place): Limits => {
  const { body, amounts } = scope
  const rest = (): readonly string[] => {
    const named = new Set((text.cap ?? []).flatMap((cap) => namedRegions(body, cap.at)))
    return [...body.regions.byId.keys()].filter((region) => !named.has(region))
  }
  const targets = (at: Parameters<typeof resolveTargets>[1], here: Place): readonly Target[] =>
    resolveTargets(body, at, rest, inside(here, 'at'))
  return {
    caps: (text.cap ?? []).flatMap((cap, index) => {
      const here = inside(place, 'cap', index)
      const level = amounts.level(cap.level, inside(here, 'level'))
      return targets(cap.at, here).map((target) => ({ level, target }))
    }),
    bans: (text.forbid ?? []).flatMap((ban, index) => {
      const here = inside(place, 'forbid', index)
      const techniques = techniqueMask(scope, ban.techniques, inside(here, 'techniques'))
      return targets(ban.at, here).map((target) => ({ techniques, target }))
    }),
    holds: (text.hold ?? []).flatMap((hold, index) => {
      const here = inside(place, 'hold', index)
      const seconds = amounts.number(hold.seconds, SECONDS, inside(here, 'seconds'))
      return targets(hold.at, here).map((target) => ({ seconds, target }))
    }),
  }
}

const resolveMotionLimit = (scope: EffectScope, limit: NonNullable<EffectText['motions']>[number], place: Place): MotionLimit => {
  const side = limit['side-of']
  const fact = side === undefined ? undefined : factWithSide(scope.report, scope.body.facts, side, inside(place, 'side-of'))
  return {
    motions: motionIndexes(scope, limit.limit, inside(place, 'limit')),
    sideOf: fact === undefined ? undefined : ref(fact),
  }
}

const resolveSession = ({ amounts }: EffectScope, terms: NonNullable<EffectText['session']>, place: Place): readonly SessionLimit[] =>
  terms.map((term, index): SessionLimit =>
    typeof term === 'string' ? { kind: term } : { kind: 'rise', start: amounts.level(term.rise, inside(place, index, 'rise')) },
  )

const statusOf = (report: Report, text: EffectText, urgency: Urgency, place: Place): Status => {
  const asked = statusForUrgency(urgency)
  const status = text.status ?? asked
  if (moreCautious(STATUSES, status, asked) !== status) {
    report.add('ISC-PACK-056', inside(place, 'status'), `urgency ${urgency} asks for at least ${asked}`, { expected: asked })
  }
  return status
}

const knownOnly = (report: Report, names: Names<unknown>, ids: readonly string[], place: Place): readonly string[] =>
  ids.filter((id, index) => lookUp(report, names, id, inside(place, index)) !== undefined)

/**
 * Resolves what rules add. Missing status and urgency are the least cautious; a status is raised to what the urgency asks only
 * where the rule names none.
 */
export const createEffects =
  (scope: EffectScope): ResolveEffect =>
  (text, place) => {
    const { report, amounts } = scope
    const urgency = text.urgency ?? 'none'
    const positions = { report, positions: scope.positions, facts: scope.body.facts }
    return {
      status: statusOf(report, text, urgency, place),
      urgency,
      ...resolveLimits(scope, text, place),
      motions: (text.motions ?? []).map((limit, index) => resolveMotionLimit(scope, limit, inside(place, 'motions', index))),
      positions: resolvePositions(positions, text.positions ?? [], inside(place, 'positions')),
      positionsFrom: resolvePositionsFrom(positions, text.positions ?? [], inside(place, 'positions')),
      minutes: amounts.optional(text.minutes, MINUTES, inside(place, 'minutes')),
      painCeiling: amounts.optional(text['pain-ceiling'], PAIN, inside(place, 'pain-ceiling')),
      products: maskOf(report, scope.products, text.products ?? [], inside(place, 'products')),
      session: resolveSession(scope, text.session ?? [], inside(place, 'session')),
      requires: knownOnly(report, scope.actions, text.requires ?? [], inside(place, 'requires')),
      messages: knownOnly(report, scope.topics, text.messages ?? [], inside(place, 'messages')),
    }
  }
