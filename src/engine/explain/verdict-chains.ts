import type { Composition } from '../assess/compose.ts'
import type { ActiveRule } from '../assess/active-rules.ts'
import { STATUSES, URGENCIES, moreCautious, rank, statusForUrgency } from '../model/scale.ts'
import type { Status } from '../model/scale.ts'
import type { Chain } from '../model/outcome.ts'
import { activeChain } from './active-chain.ts'

const statusOf = ({ status, urgency }: ActiveRule): Status => moreCautious(STATUSES, status, statusForUrgency(urgency))

const given = (active: ActiveRule, kind: 'status' | 'urgency'): string => (kind === 'status' ? statusOf(active) : active.urgency)

const weight = (value: string, kind: 'status' | 'urgency'): number =>
  (kind === 'status' ? STATUSES : URGENCIES).findIndex((item) => item === value)

const whileIncomplete = ({ missing, status }: Composition): readonly Chain[] =>
  missing.length === 0
    ? []
    : [
        {
          rule: 'screening',
          title: `${missing.length} ${missing.length === 1 ? 'question is' : 'questions are'} still open`,
          gives: 'paused',
          decides: status === 'paused',
          applies: 'while-incomplete',
          because: { therapist: 'No plan is made before every safety question has an answer.', client: 'A few questions are still open.' },
          grounds: missing.map((fact) => ({ fact: fact.id, value: 'not answered', from: 'unanswered' })),
          dossier: 'safety/0.9',
          backing: { citations: [], memory: false, design: true },
        },
      ]

/** Every rule that sets status or urgency, the weightiest first, and the questions that keep the screening open. */
export const verdictChains = (composition: Composition, kind: 'status' | 'urgency'): readonly Chain[] => {
  const { state, activity, status, urgency } = composition
  const final = kind === 'status' ? rank(STATUSES, status) : rank(URGENCIES, urgency)
  const chains = activity.active
    .filter((active) => weight(given(active, kind), kind) > 0)
    .map((active) => activeChain(state, active, given(active, kind), weight(given(active, kind), kind) === final))
  return [...(kind === 'status' ? whileIncomplete(composition) : []), ...chains].toSorted(
    (a, b) => weight(b.gives, kind) - weight(a.gives, kind),
  )
}
