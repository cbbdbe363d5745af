import type { Site } from '../model/site.ts'
import type { Card } from '../model/technique.ts'
import { aimedSites, sitesForCard } from './aims.ts'
import type { AimedSite } from './aims.ts'
import { optionsForCard } from './candidates.ts'
import type { Options, Stage } from './candidates.ts'
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

/** One technique on the places where the guide wants it, before any limit of the client is looked at. */
export interface Ask {
  readonly card: Card
  readonly sites: readonly Site[]
  readonly stage: Stage
}

const strokes = (situation: Situation, phase: HandsPhase, most: number): readonly Ask[] => {
  const cards = situation.knowledge.cards.filter((card) => card.phases.includes(phase) && !isQuiet(card))
  return sitesFor(situation, phase).flatMap(({ site, aim }) =>
    cards.map((card) => ({ card, sites: [site], stage: { phase, most: Math.min(most, aim.maxLevel ?? most) } })),
  )
}

const quiet = (situation: Situation, phase: HandsPhase, most: number): readonly Ask[] =>
  situation.knowledge.cards
    .filter((card) => card.phases.includes(phase) && isQuiet(card))
    .map((card) => ({ card, sites: sitesForCard(situation, card), stage: { phase, most } }))

/** What is looked at in a phase: strokes where the guide sends them, then what quiets. */
export const asksFor = (situation: Situation, phase: HandsPhase): readonly Ask[] => {
  const light = weightOf(situation.knowledge, 'light-phase-level')
  const works = phase === 'C' || phase === 'D'
  return [...strokes(situation, phase, works ? Infinity : light), ...quiet(situation, phase, light)]
}

/** Quiet techniques stand on one of their own regions, the first that is allowed. */
const answer = (situation: Situation, limits: PlanLimits, { card, sites, stage }: Ask): Options => {
  const { candidates, excluded } = optionsForCard(situation, limits, card, sites, stage)
  return { candidates: isQuiet(card) ? candidates.slice(0, 1) : candidates, excluded }
}

/** What may be done with hands in a phase. */
export const optionsFor = (situation: Situation, limits: PlanLimits, phase: HandsPhase): Options =>
  join(asksFor(situation, phase).map((ask) => answer(situation, limits, ask)))
