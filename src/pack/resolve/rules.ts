import type { ClearanceClass, Rule, RuleKind } from '#engine/model/rule.ts'
import type { Status } from '#engine/model/scale.ts'
import { EFFECT_KEYS } from '../schema/effect.ts'
import type { RuleText } from '../schema/rule.ts'
import { ref } from './comparisons.ts'
import type { FactShape } from './facts-named.ts'
import { lookUp, lookUpAll } from './names.ts'
import { inside, isPresent } from './place.ts'
import type { Located } from './place.ts'
import type { Scope } from './scope.ts'

/** The parts of a pack that hold rules, and how the rules of each are read. */
export const RULE_SECTIONS = {
  'red-flags': 'red-flag',
  combinations: 'combination',
  restrictions: 'restriction',
  signs: 'sign',
  'follow-up': 'follow-up',
  course: 'course',
} as const satisfies Record<string, RuleKind>

const STEADY_STATUS: Readonly<Record<'care' | 'pause', Status>> = { care: 'go-with-care', pause: 'paused' }

const addsNothing = (text: RuleText): boolean =>
  text.also === undefined && text.response === undefined && !EFFECT_KEYS.some((key) => Reflect.get(text, key) !== undefined)

const steadyOf = (fact: FactShape | undefined): Rule['steady'] =>
  fact?.steady === undefined ? undefined : { fact: ref(fact), status: STEADY_STATUS[fact.steady] }

const pauses = ({ effect, tiers, steady }: Pick<Rule, 'effect' | 'tiers' | 'steady'>): boolean =>
  [effect.status, ...tiers.map((tier) => tier.effect.status), steady?.status].includes('paused')

/** Clears a paused rule where its author names no other class. */
const defaultClearance = ({ sections, clearances }: Scope): ClearanceClass | undefined =>
  sections.clearances
    .filter(({ value }) => value.default)
    .map(({ value }) => clearances.byId.get(value.id))
    .find(isPresent)

const clearanceOf = (scope: Scope, { value, place }: Located<RuleText>, canPause: boolean): ClearanceClass | undefined => {
  if (value.clearance === 'nobody') return undefined
  if (value.clearance === undefined) return canPause ? defaultClearance(scope) : undefined
  const here = inside(place, 'clearance')
  const named = lookUp(scope.report, scope.clearances, value.clearance, here)
  if (named !== undefined && !canPause) scope.report.add('ISC-PACK-066', here, `${value.id} never pauses`)
  return named ?? (canPause ? defaultClearance(scope) : undefined)
}

/** Resolves one rule. */
export const resolveRule = (scope: Scope, kind: RuleKind, entry: Located<RuleText>, index: number): Rule => {
  const { report, condition, effect } = scope
  const { value, place } = entry
  if (addsNothing(value)) report.add('ISC-PACK-059', place, `the rule ${value.id} adds nothing`)
  lookUpAll(report, scope.statements, value.statements ?? [], inside(place, 'statements'))
  const limits = {
    effect: effect(value, place),
    tiers: (value.also ?? []).map((tier, at) => ({
      when: condition(tier.when, inside(place, 'also', at, 'when')),
      effect: effect(tier, inside(place, 'also', at)),
      restates: tier.restates,
    })),
    steady: steadyOf(scope.facts.byId.get(value.id)),
  }
  return {
    index,
    id: value.id,
    kind,
    title: value.title,
    when: condition(value.when, inside(place, 'when')),
    ...limits,
    clearance: clearanceOf(scope, entry, pauses(limits)),
    ends: value.ends,
    suspected: value.suspected,
    response: value.response,
    because: { therapist: value.because.therapist, client: value.because.client },
    restates: value.restates,
    dossier: value.dossier,
    backing: scope.backing(value.source, inside(place, 'source')),
  }
}
