import { aimedSites, sitesForCard } from './aims.ts'
import type { AimedSite } from './aims.ts'
import { optionsForCard } from './candidates.ts'
import type { Options } from './candidates.ts'
import type { PlanLimits } from './plan-limits.ts'
import type { HandsPhase } from './session-optimum.ts'
import { weightOf } from './situation.ts'
import type { Situation } from './situation.ts'
import { isQuiet } from './worth.ts'

const join = (parts: readonly Options[]): Options => ({
  candidates: parts.flatMap(({ candidates }) => candidates),
  excluded: parts.flatMap(({ excluded }) => excluded),
})

/** Sites of a phase. A site of the primary aims is not worked again as a secondary one, so that no place is fresh twice. */
const sitesFor = (situation: Situation, phase: HandsPhase): readonly AimedSite[] => {
  const { primary, secondary } = situation.profile
  if (phase === 'C') return aimedSites(situation, primary)
  const all = aimedSites(situation, [...primary, ...secondary])
  return phase === 'D' ? all.filter(({ aim }) => !primary.includes(aim)) : all
}

const strokes = (situation: Situation, limits: PlanLimits, phase: HandsPhase, most: number): Options => {
  const cards = situation.knowledge.cards.filter((card) => card.phases.includes(phase) && !isQuiet(card))
  return join(
    sitesFor(situation, phase).flatMap(({ site, aim }) =>
      cards.map((card) => optionsForCard(situation, limits, card, [site], { phase, most: Math.min(most, aim.maxLevel ?? most) })),
    ),
  )
}

/** Quiet techniques stand on one of their own regions, the first that is allowed. */
const quiet = (situation: Situation, limits: PlanLimits, phase: HandsPhase, most: number): Options =>
  join(
    situation.knowledge.cards
      .filter((card) => card.phases.includes(phase) && isQuiet(card))
      .map((card) => {
        const { candidates, excluded } = optionsForCard(situation, limits, card, sitesForCard(situation, card), { phase, most })
        return { candidates: candidates.slice(0, 1), excluded }
      }),
  )

/** What may be done with hands in a phase: strokes where the guide sends them, then what quiets. */
export const optionsFor = (situation: Situation, limits: PlanLimits, phase: HandsPhase): Options => {
  const light = weightOf(situation.knowledge, 'light-phase-level')
  const works = phase === 'C' || phase === 'D'
  return join([strokes(situation, limits, phase, works ? Infinity : light), quiet(situation, limits, phase, light)])
}
