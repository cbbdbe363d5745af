import type { HandsSegment } from '#engine/model/plan.ts'
import { optionsForCard } from '#engine/propose/candidates.ts'
import type { Candidate } from '#engine/propose/candidates.ts'
import type { PhaseOptimum } from '#engine/propose/phase-optimum.ts'
import type { PlanLimits } from '#engine/propose/plan-limits.ts'
import { stepsOf } from '#engine/propose/segments.ts'
import { HANDS } from '#engine/propose/session-optimum.ts'
import type { Situation } from '#engine/propose/situation.ts'
import type { Place } from './places.ts'

/** The pieces of the proposer that decide what may be done where; tests put broken ones in their place. */
export interface HandsPieces {
  readonly optionsForCard: typeof optionsForCard
  readonly stepsOf: typeof stepsOf
}

/** The pieces as they are. */
export const HANDS_PIECES: HandsPieces = { optionsForCard, stepsOf }

type Filled = Parameters<typeof stepsOf>[2]

const NO_MINUTES = { A: 0, B: 0, C: 0, D: 0, E: 0, F: 0, G: 0 }
const NOTHING: PhaseOptimum<never> = { filled: 0, value: 0, allotments: [] }
const EMPTY: Filled = { phases: NO_MINUTES, hands: { B: NOTHING, C: NOTHING, D: NOTHING, F: NOTHING }, assisted: NOTHING, value: 0 }

/** A session that holds nothing but this. */
const sessionOf = (offer: Candidate): Filled => {
  const phase = HANDS.find((each) => each === offer.phase)
  const { min: minutes, value } = offer
  if (phase !== undefined)
    return { ...EMPTY, hands: { ...EMPTY.hands, [phase]: { filled: minutes, value, allotments: [{ offer, minutes }] } } }
  const assisted = { ...offer, moves: false, candidate: offer }
  return { ...EMPTY, assisted: { filled: minutes, value, allotments: [{ offer: assisted, minutes }] } }
}

/** What would be offered on a place, as the work that would stand in the plan. */
export const offeredWork = (
  { optionsForCard: ask, stepsOf: write }: HandsPieces,
  { card, site, stage }: Place,
  situation: Situation,
  limits: PlanLimits,
): readonly HandsSegment[] =>
  ask(situation, limits, card, [site], stage)
    .candidates.flatMap((offer) => write(situation, limits, sessionOf(offer)))
    .flatMap(({ segments }) => segments)
    .flatMap((segment) => (segment.kind === 'hands' ? [segment] : []))
