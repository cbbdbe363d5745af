import type { Composition } from '../assess/compose.ts'
import type { ActiveRule } from '../assess/active-rules.ts'
import { STATUSES, URGENCIES, moreCautious, rank, statusForUrgency } from '../model/scale.ts'
import type { Status } from '../model/scale.ts'
import type { Chain } from '../model/outcome.ts'
import { activeChain } from './active-chain.ts'
import { noPositionChains } from './outside-rules.ts'
import { whileIncomplete } from './while-incomplete.ts'

const statusOf = ({ status, urgency }: ActiveRule): Status => moreCautious(STATUSES, status, statusForUrgency(urgency))

const given = (active: ActiveRule, kind: 'status' | 'urgency'): string => (kind === 'status' ? statusOf(active) : active.urgency)

const weight = (value: string, kind: 'status' | 'urgency'): number =>
  (kind === 'status' ? STATUSES : URGENCIES).findIndex((item) => item === value)

/** Every rule that sets status or urgency, the weightiest first, and the questions that keep the screening open. */
export const verdictChains = (composition: Composition, kind: 'status' | 'urgency'): readonly Chain[] => {
  const { state, activity, status, urgency } = composition
  const final = kind === 'status' ? rank(STATUSES, status) : rank(URGENCIES, urgency)
  const chains = activity.active
    .filter((active) => weight(given(active, kind), kind) > 0)
    .map((active) => activeChain(state, active, given(active, kind), weight(given(active, kind), kind) === final))
  const paused = status === 'paused'
  const others =
    kind === 'status' ? [...whileIncomplete(composition, 'paused', paused), ...noPositionChains(composition, 'paused', paused)] : []
  return [...others, ...chains].toSorted((a, b) => weight(b.gives, kind) - weight(a.gives, kind))
}
