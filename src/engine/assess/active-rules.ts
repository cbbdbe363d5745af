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
  /** An accepted steady finding stands in for the rule: its status holds, its limits do not. Source: safety dossier 0.9. */
  readonly steadily: boolean
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

const plain = (text: string): string => text.trim().toLowerCase()

/** Does a letter name a rule: by its id, or by the plain words for it? */
const names = (state: State, letter: Clearance, { id, title }: Rule): boolean => {
  const words = new Set([id, title, state.knowledge.factById.get(id)?.name].map((text) => plain(text ?? id)))
  return letter.names.some((name) => words.has(plain(name)))
}

const lettersFor = (state: State, rule: Rule): readonly Clearance[] =>
  state.client.clearances.filter((letter) => names(state, letter, rule))

const isCleared = (state: State, rule: Rule, letters: Letters): boolean => {
  let cleared = false
  for (const letter of lettersFor(state, rule)) {
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

const refuseAll = (state: State, rule: Rule, letters: Letters): void => {
  for (const letter of lettersFor(state, rule)) letters.refused.push({ rule, letter, fault: 'no letter lifts what is stopped' })
}

const settle = (state: State, rule: Rule, letters: Letters): ActiveRule => {
  const tiers = activeTiers(state, rule, TRUE)
  const certain = tiers.filter((tier) => state.truth(tier.when) === TRUE)
  const status = certain.reduce((most, tier) => moreCautious(STATUSES, most, tier.effect.status), rule.effect.status)
  const urgency = certain.reduce((most, tier) => moreCautious(URGENCIES, most, tier.effect.urgency), rule.effect.urgency)
  if (status === 'stopped') refuseAll(state, rule, letters)
  if (status !== 'paused' || !isCleared(state, rule, letters)) return { rule, applies: 'true', tiers, status, urgency, steadily: false }
  return { rule, applies: 'cleared', tiers, status: 'go-with-care', urgency: afterLetter(urgency), steadily: false }
}

/** Limits hold until answered; what is not known sets neither status nor urgency: the incomplete screen pauses. */
const untilAnswered = (state: State, rule: Rule): ActiveRule => ({
  rule,
  applies: 'until-answered',
  tiers: activeTiers(state, rule, UNKNOWN),
  status: 'go',
  urgency: 'none',
  steadily: false,
})

const accepted = (state: State, rule: Rule, letters: Letters): ActiveRule | undefined => {
  if (rule.steady === undefined || !isSteady(state, factOf(state, rule.steady.fact))) return undefined
  const { status } = rule.steady
  const cleared = status === 'paused' && isCleared(state, rule, letters)
  return {
    rule,
    applies: cleared ? 'cleared' : 'steady',
    tiers: [],
    status: cleared ? 'go-with-care' : status,
    urgency: 'none',
    steadily: true,
  }
}

const judge = (state: State, rule: Rule, letters: Letters): ActiveRule | undefined => {
  const truth = state.truth(rule.when)
  if (truth === TRUE) return settle(state, rule, letters)
  if (truth === UNKNOWN && appliesWhileUnknown(rule.kind)) return untilAnswered(state, rule)
  return accepted(state, rule, letters)
}

/** Finds every rule that applies to a client, of all or of `some` in the order of the pack, and what the letters change. */
export const activeRules = (state: State, some: readonly Rule[] = state.knowledge.rules): Activity => {
  const hasLetters = state.client.clearances.length > 0
  const letters: Letters = { urgentSince: hasLetters ? latestUrgentFlag(state) : undefined, refused: [], cleared: new Set() }
  const active: ActiveRule[] = []
  for (const rule of some) {
    const found = judge(state, rule, letters)
    if (found !== undefined) active.push(found)
  }
  return { active, refused: letters.refused, cleared: letters.cleared }
}
