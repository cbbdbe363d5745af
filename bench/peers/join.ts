import { applySign, stoppingSigns } from '#engine/assess/signs.ts'
import { applyEffect } from '#engine/caution/apply-effect.ts'
import { baseLimits } from '#engine/caution/limits.ts'
import { STATUSES, URGENCIES, rank } from '#engine/model/scale.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { State } from '#engine/state/state.ts'
import type { Line } from './lines.ts'
import type { Outcome, Restricted } from './outcome.ts'
import type { Fired } from './peer.ts'

/** What the lines that were met come to: the same code for every peer, so that only their engines are compared. */
export interface Join {
  readonly outcome: (fired: Fired) => Outcome
  readonly restricted: (fired: Fired, state: State) => Restricted
}

const highest = (fired: Fired, levels: Uint8Array): number => fired.reduce((most, line) => Math.max(most, levels[line] ?? 0), 0)

/** Prepares the join of all lines of a pack. */
export const joinOf = (knowledge: Knowledge, lines: readonly Line[]): Join => {
  const statuses = Uint8Array.from(lines, ({ status }) => rank(STATUSES, status))
  const urgencies = Uint8Array.from(lines, ({ urgency }) => rank(URGENCIES, urgency))
  const applies = lines.map((line) => line.applies)
  const effects = lines.map((line) => line.effects)
  const always = new Set(knowledge.rules.filter(({ when }) => when.op === 'always').map(({ id }) => id))
  const { letter, referral } = knowledge.defaults
  const outcome = (fired: Fired): Outcome => ({
    status: STATUSES[highest(fired, statuses)] ?? 'stopped',
    urgency: URGENCIES[highest(fired, urgencies)] ?? 'emergency-now',
    applies: fired.flatMap((line) => applies[line] ?? []),
  })
  const restricted = (fired: Fired, state: State): Restricted => {
    const found = outcome(fired)
    const limits = baseLimits(knowledge)
    for (const line of fired) for (const effect of effects[line] ?? []) applyEffect(limits, effect, state)
    for (const sign of stoppingSigns(state)) applySign(limits, sign, state)
    if (limits.positions === 0) limits.requires.add(referral)
    if (found.status !== 'go' || found.applies.some((rule) => !always.has(rule))) limits.requires.add(letter)
    if (found.status !== 'go' && knowledge.topics.has(`urgency-${found.urgency}`)) limits.messages.add(`urgency-${found.urgency}`)
    return { ...found, limits }
  }
  return { outcome, restricted }
}
