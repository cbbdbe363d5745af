import type { Clearance } from '../model/client.ts'
import type { Applies } from '../model/assessment.ts'
import type { Day } from '../model/day.ts'
import { appliesWhileUnknown } from '../model/rule.ts'
import type { Rule, Tier } from '../model/rule.ts'
import { STATUSES, URGENCIES, moreCautious } from '../model/scale.ts'
import type { Status, Urgency } from '../model/scale.ts'
import { FALSE, TRUE, UNKNOWN } from '../model/truth.ts'
import type { Truth } from '../model/truth.ts'
import { factOf, isSteady } from '../state/state.ts'
import type { State } from '../state/state.ts'
import { judgeClearance, latestUrgentFlag } from './clearance.ts'
import type { ClearanceFault } from './clearance.ts'

/** A rule that applies to a client, with what it comes to for them. */
export interface ActiveRule {
  readonly rule: Rule
  readonly applies: Applies
  readonly tiers: readonly Tier[]
  readonly status: Status
  readonly urgency: Urgency
}

/** A letter that was looked at and does not count. */
export interface Refusal {
  readonly rule: Rule
  readonly letter: Clearance
  readonly fault: ClearanceFault
}

/** Everything that applies, in the order of the pack. */
export interface Activity {
  readonly active: readonly ActiveRule[]
  readonly refused: readonly Refusal[]
  readonly cleared: ReadonlySet<string>
}

interface Letters {
  readonly urgentSince: Day | undefined
  readonly refused: Refusal[]
  readonly cleared: Set<string>
}

const names = (letter: Clearance, rule: Rule): boolean => letter.names.includes(rule.id) || letter.names.includes(rule.title)

const isCleared = (state: State, rule: Rule, letters: Letters): boolean => {
  let cleared = false
  for (const letter of state.client.clearances) {
    if (!names(letter, rule)) continue
    const fault = judgeClearance(state, rule, letter, letters.urgentSince)
    if (fault === undefined) cleared = true
    else letters.refused.push({ rule, letter, fault })
  }
  if (cleared) letters.cleared.add(rule.id)
  return cleared
}

const activeTiers = (state: State, rule: Rule, truth: Truth): readonly Tier[] =>
  rule.tiers.filter((tier) => {
    const met = state.truth(tier.when)
    return met === TRUE || (met === UNKNOWN && truth !== FALSE && appliesWhileUnknown(rule.kind))
  })

/** A valid letter turns a pause into care and its urgency into an ordinary visit; nothing else changes. Safety dossier 0.7. */
const afterLetter = (urgency: Urgency): Urgency => (urgency === 'none' ? 'none' : 'routine-gp')

const settle = (state: State, rule: Rule, applies: Applies, tiers: readonly Tier[], letters: Letters): ActiveRule => {
  const certain = tiers.filter((tier) => state.truth(tier.when) === TRUE)
  const status = certain.reduce((most, tier) => moreCautious(STATUSES, most, tier.effect.status), rule.effect.status)
  const urgency = certain.reduce((most, tier) => moreCautious(URGENCIES, most, tier.effect.urgency), rule.effect.urgency)
  if (status !== 'paused' || !isCleared(state, rule, letters)) return { rule, applies, tiers, status, urgency }
  return { rule, applies: 'cleared', tiers, status: 'go-with-care', urgency: afterLetter(urgency) }
}

const steadily = (state: State, rule: Rule, letters: Letters): ActiveRule | undefined => {
  if (rule.steady === undefined || !isSteady(state, factOf(state, rule.steady.fact))) return undefined
  const { status } = rule.steady
  const cleared = status === 'paused' && isCleared(state, rule, letters)
  return { rule, applies: cleared ? 'cleared' : 'steady', tiers: [], status: cleared ? 'go-with-care' : status, urgency: 'none' }
}

const judge = (state: State, rule: Rule, letters: Letters): ActiveRule | undefined => {
  const truth = state.truth(rule.when)
  if (truth === TRUE) return settle(state, rule, 'true', activeTiers(state, rule, truth), letters)
  if (truth === UNKNOWN && appliesWhileUnknown(rule.kind)) {
    // Limits hold until answered; what is not known sets neither status nor urgency: the incomplete screen pauses.
    return { rule, applies: 'until-answered', tiers: activeTiers(state, rule, truth), status: 'go', urgency: 'none' }
  }
  return steadily(state, rule, letters)
}

/** Finds every rule that applies to a client, and what the letters change. */
export const activeRules = (state: State): Activity => {
  const hasLetters = state.client.clearances.length > 0
  const letters: Letters = { urgentSince: hasLetters ? latestUrgentFlag(state) : undefined, refused: [], cleared: new Set() }
  const active: ActiveRule[] = []
  for (const rule of state.knowledge.rules) {
    const found = judge(state, rule, letters)
    if (found !== undefined) active.push(found)
  }
  return { active, refused: letters.refused, cleared: letters.cleared }
}
