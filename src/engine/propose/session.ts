import type { Segment, SessionPlan } from '../model/plan.ts'
import type { Template } from '../model/protocol.ts'
import type { Site } from '../model/site.ts'
import { assistedOptions } from './assisted.ts'
import type { Candidate, Excluded, Options } from './candidates.ts'
import { handsOnMinutes } from './hands-on.ts'
import { optionsFor } from './options.ts'
import type { Diminishing } from './phase-optimum.ts'
import type { PlanLimits } from './plan-limits.ts'
import { choosePositions, positionCosts } from './positions.ts'
import { stepsOf } from './segments.ts'
import type { Step } from './segments.ts'
import { sessionOptimum } from './session-optimum.ts'
import type { HandsPhase } from './session-optimum.ts'
import { weightOf } from './situation.ts'
import type { Situation } from './situation.ts'
import { isQuiet } from './worth.ts'

/** A session filled at the optimum, what it is worth, and what could not be used. */
export interface FilledSession {
  readonly template: Template
  readonly session: SessionPlan
  readonly value: number
  readonly excluded: readonly Excluded[]
  /** A position had to be kept longer than the guide allows, because no other reaches the work. */
  readonly stayTooLong: boolean
}

const curveOf = ({ knowledge }: Situation): Diminishing => ({
  fresh: weightOf(knowledge, 'fresh-minutes'),
  tiredPercent: weightOf(knowledge, 'tired-percent'),
  spent: weightOf(knowledge, 'spent-minutes'),
  spentPercent: weightOf(knowledge, 'spent-percent'),
})

const candidatesOf = (options: Readonly<Record<HandsPhase, Options>>): Readonly<Record<HandsPhase, readonly Candidate[]>> => ({
  B: options.B.candidates,
  C: options.C.candidates,
  D: options.D.candidates,
  F: options.F.candidates,
})

/** Segments in their order, each with its position. */
export interface PlacedSegments {
  readonly segments: readonly Segment[]
  readonly tooLong: boolean
}

/** Puts the steps of a session in positions. */
export const placeSteps = (situation: Situation, limits: PlanLimits, steps: readonly Step[]): PlacedSegments => {
  const siteOf = (segment: Segment): Site | undefined =>
    segment.kind === 'hands' ? situation.knowledge.siteById.get(segment.site) : undefined
  const turns = steps.map(({ phase, segments }) => ({
    phase,
    stays: segments.map((segment) => ({ segment, site: siteOf(segment), minutes: segment.minutes })),
  }))
  const { placed, tooLong } = choosePositions(turns, limits.positions, positionCosts(situation))
  const segments = placed.map(({ stay: { segment }, position }) =>
    segment.kind === 'hands' ? { ...segment, position: position?.id ?? '' } : segment,
  )
  return { segments, tooLong }
}

/** The best session for a template under a cap of hands-on minutes, with the best positions for it. See docs/spec/propose.md. */
export const bestSession = (situation: Situation, limits: PlanLimits, template: Template, cap: number): FilledSession => {
  const ask = (phase: HandsPhase): Options => optionsFor(situation, limits, phase)
  const options = { B: ask('B'), C: ask('C'), D: ask('D'), F: ask('F') }
  const filled = sessionOptimum({
    template: template.phases,
    cap,
    hands: candidatesOf(options),
    assisted: assistedOptions(situation, limits),
    curve: curveOf(situation),
    oneTechnique: limits.oneTechnique,
  })
  const { segments, tooLong } = placeSteps(situation, limits, stepsOf(situation, limits, filled))
  const { painCeiling, products } = limits.limits
  return {
    template,
    session: {
      minutes: template.length,
      handsOn: handsOnMinutes(filled.phases),
      phases: filled.phases,
      segments,
      painCeiling,
      avoidProducts: situation.knowledge.products.filter(({ index }) => (products & (1 << index)) !== 0).map(({ id }) => id),
    },
    value: filled.value,
    excluded: [...options.C.excluded, ...options.D.excluded].filter(({ card }) => !isQuiet(card)),
    stayTooLong: tooLong,
  }
}
