import { applyActive } from '../assess/compose.ts'
import type { Composition } from '../assess/compose.ts'
import type { ActiveRule } from '../assess/active-rules.ts'
import { baseLimits } from '../caution/limits.ts'
import type { Ground } from '../model/assessment.ts'
import type { Chain, LimitOutcome } from '../model/outcome.ts'
import { applySign, stoppingSigns } from '../assess/signs.ts'
import { groundsOfActive } from '../assess/trace.ts'
import { activeChain } from './active-chain.ts'
import { inWords, measure } from './measure.ts'

/** Marks of what the dossier chose itself. */
export const CHOSEN = { citations: [], memory: false, design: true }

/** Active rules that take a couch position away. */
export const positionRules = ({ state, activity }: Composition): readonly ActiveRule[] =>
  activity.active.filter((active) => {
    const limits = baseLimits(state.knowledge)
    const before = limits.positions
    applyActive(limits, active, state)
    return limits.positions !== before
  })

const uniqueGrounds = (grounds: readonly Ground[]): readonly Ground[] => [
  ...new Map(grounds.map((ground) => [ground.fact, ground])).values(),
]

/** No couch position is left: the pause, and the referral, that follow. Source: safety dossier 0.7, SP-86. */
export const noPositionChains = (composition: Composition, gives: string, decides: boolean): readonly Chain[] => {
  const { state, limits } = composition
  if (limits.positions !== 0) return []
  return [
    {
      rule: 'positions',
      title: 'No couch position is left',
      gives,
      decides,
      applies: 'true',
      because: { therapist: 'Nobody is worked on in the least bad position.', client: 'There is no position in which we can work safely.' },
      grounds: uniqueGrounds(positionRules(composition).flatMap((active) => groundsOfActive(state, active))),
      dossier: 'safety/0.7',
      backing: CHOSEN,
    },
  ]
}

/** A technique that a sign of this session ended on a place. Source: safety dossier SP-95. */
export const signChains = ({ state }: Composition, outcome: LimitOutcome): readonly Chain[] => {
  if (outcome.kind !== 'technique') return []
  const { knowledge } = state
  const base = measure(knowledge, outcome, baseLimits(knowledge))
  return stoppingSigns(state).flatMap((sign): Chain[] => {
    const limits = baseLimits(knowledge)
    applySign(limits, sign, state)
    const caution = measure(knowledge, outcome, limits)
    const rule = knowledge.ruleById.get(sign.id)
    if (rule === undefined || caution <= base) return []
    const active: ActiveRule = { rule, applies: 'true', tiers: [], status: 'go', urgency: 'none', steadily: false }
    return [activeChain(state, active, inWords(outcome, caution), true)]
  })
}

/** Actions that no rule names: the letter comes with every active row, the referral with no position left. Source: safety dossier 0.7. */
export const actionChains = (composition: Composition, outcome: LimitOutcome): readonly Chain[] => {
  const { state, activity } = composition
  const { letter, referral } = state.knowledge.defaults
  if (outcome.kind !== 'action') return []
  if (outcome.action === referral) return noPositionChains(composition, 'required', true)
  if (outcome.action !== letter) return []
  return activity.active.filter(({ rule }) => rule.when.op !== 'always').map((active) => activeChain(state, active, 'required', true))
}
