import type { ClearanceClass, Rule, RuleKind } from '#engine/model/rule.ts'
import type { Status } from '#engine/model/scale.ts'
import { EFFECT_KEYS } from '../schema/effect.ts'
import type { EffectText } from '../schema/effect.ts'
import type { RuleText } from '../schema/rule.ts'
import type { ConditionText } from '../schema/condition.ts'
import type { Condition } from '#engine/model/condition.ts'
import type { ReadBacking } from './backing.ts'
import type { FactShape } from './conditions.ts'
import { resolveEffect } from './effects.ts'
import type { EffectScope } from './effects.ts'
import { inside, lookUp, lookUpAll } from './scope.ts'
import type { Located, Names, Place, Report } from './scope.ts'

/** The parts of a pack that hold rules, and how the rules of each are read. */
export const RULE_SECTIONS = {
  'red-flags': 'red-flag',
  combinations: 'combination',
  restrictions: 'restriction',
  signs: 'sign',
  'follow-up': 'follow-up',
  course: 'course',
} as const satisfies Record<string, RuleKind>

/** What rules refer to. */
export interface RuleScope {
  readonly report: Report
  readonly effects: EffectScope
  readonly facts: Names<FactShape>
  readonly condition: (text: ConditionText, place: Place) => Condition
  readonly backing: ReadBacking
  readonly clearances: Names<ClearanceClass>
  readonly defaultClearance: ClearanceClass | undefined
  readonly statements: Names<unknown>
}

const STEADY_STATUS: Readonly<Record<'care' | 'pause', Status>> = { care: 'go-with-care', pause: 'paused' }

const hasEffect = (text: EffectText): boolean => EFFECT_KEYS.some((key) => Reflect.get(text, key) !== undefined)

const statusOf = (text: EffectText): Status | undefined => text.status

const pauses = (text: RuleText): boolean =>
  statusOf(text) === 'paused' || (text.also ?? []).some((tier) => tier.status === 'paused') || text.urgency === 'urgent-within-2-weeks'

/** Resolves one rule. */
export const resolveRule = (scope: RuleScope, kind: RuleKind, entry: Located<RuleText>, index: number): Rule => {
  const { report, effects } = scope
  const { value, place } = entry
  const fact = scope.facts.byId.get(value.id)
  const steadyAs = fact?.steady
  if (!hasEffect(value) && (value.also ?? []).length === 0 && value.response === undefined) {
    report.add('ISC-PACK-059', place, `the rule ${value.id} adds nothing`)
  }
  lookUpAll(report, scope.statements, value.statements ?? [], inside(place, 'statements'))
  const nobody = value.clearance === 'nobody'
  const named =
    value.clearance === undefined || nobody ? undefined : lookUp(report, scope.clearances, value.clearance, inside(place, 'clearance'))
  if (named !== undefined && !pauses(value) && steadyAs !== 'pause') {
    report.add('ISC-PACK-066', inside(place, 'clearance'), `${value.id} never pauses`)
  }
  return {
    index,
    id: value.id,
    kind,
    title: value.title,
    when: scope.condition(value.when, inside(place, 'when')),
    effect: resolveEffect(effects, value, place),
    tiers: (value.also ?? []).map((tier, at) => ({
      when: scope.condition(tier.when, inside(place, 'also', at, 'when')),
      effect: resolveEffect(effects, tier, inside(place, 'also', at)),
    })),
    steady:
      fact === undefined || steadyAs === undefined
        ? undefined
        : { fact: { id: fact.id, index: fact.index }, status: STEADY_STATUS[steadyAs] },
    clearance: nobody ? undefined : (named ?? (pauses(value) || steadyAs === 'pause' ? scope.defaultClearance : undefined)),
    ends: value.ends,
    suspected: value.suspected,
    response: value.response,
    because: { therapist: value.because.therapist, client: value.because.client },
    dossier: value.dossier,
    backing: scope.backing(value.source, inside(place, 'source')),
  }
}
