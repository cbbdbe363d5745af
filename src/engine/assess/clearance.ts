import type { Clearance } from '../model/client.ts'
import { dayFromIso } from '../model/day.ts'
import type { Day } from '../model/day.ts'
import type { Rule } from '../model/rule.ts'
import { URGENCIES, rank } from '../model/scale.ts'
import { TRUE } from '../model/truth.ts'
import type { State } from '../state/state.ts'
import { groundsBegan } from './began.ts'

/** Why a letter does not count. */
export type ClearanceFault =
  | 'not written'
  | 'not by a person who may clear this'
  | 'older than it may be'
  | 'dated ahead of today'
  | 'not dated after this began, last got worse or was first reported'
  | 'a warning sign began or got worse after it was written'
  | 'no letter lifts what is stopped'

const URGENT = rank(URGENCIES, 'urgent-within-2-weeks')

const asksSoon = (state: State, { effect, tiers }: Rule): boolean =>
  rank(URGENCIES, effect.urgency) >= URGENT ||
  tiers.some((tier) => rank(URGENCIES, tier.effect.urgency) >= URGENT && state.truth(tier.when) === TRUE)

const latest = (days: readonly Day[]): Day | undefined => (days.length === 0 ? undefined : Math.max(...days))

/** The day after which a letter about a rule must be dated; undefined where nothing behind the rule has a beginning, such as an age. */
const beginning = (state: State, { when, steady, tiers }: Rule): Day | undefined => {
  const met = tiers.filter((tier) => state.truth(tier.when) === TRUE)
  const accepted = steady === undefined ? [] : groundsBegan(state, { op: 'steady', fact: steady.fact })
  return latest([...groundsBegan(state, when), ...accepted, ...met.flatMap((tier) => groundsBegan(state, tier.when))])
}

const urgentFlagsIn = (state: State): readonly Day[] =>
  state.knowledge.rules
    .filter((rule) => rule.kind === 'red-flag' && state.truth(rule.when) === TRUE && asksSoon(state, rule))
    .flatMap((rule) => beginning(state, rule) ?? [])

/**
 * The latest day on which an urgent red flag of this client began or got worse, also one that has gone since: a letter from before
 * it knows nothing of it. Source: safety dossier 0.7, SP-40.
 */
export const latestUrgentFlag = (state: State): Day | undefined => latest([state, ...state.earlier()].flatMap(urgentFlagsIn))

/** Judges one letter for one paused rule; undefined = it counts. Source: safety dossier 0.7, SP-36. */
export const judgeClearance = (state: State, rule: Rule, letter: Clearance, urgentSince: Day | undefined): ClearanceFault | undefined => {
  const on = dayFromIso(letter.on)
  if (!letter.written || on === undefined) return 'not written'
  if (on > state.today) return 'dated ahead of today'
  if (rule.clearance === undefined || !rule.clearance.roles.includes(letter.by)) return 'not by a person who may clear this'
  if (state.today - on > rule.clearance.days) return 'older than it may be'
  const began = beginning(state, rule)
  if (began !== undefined && on <= began) return 'not dated after this began, last got worse or was first reported'
  // An urgent flag that is itself the row being cleared is judged by the line above.
  if (urgentSince !== undefined && on <= urgentSince) return 'a warning sign began or got worse after it was written'
  return undefined
}
