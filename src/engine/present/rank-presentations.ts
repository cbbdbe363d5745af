import type { CountedFeature, RankedPresentation } from '../model/assessment.ts'
import type { Confidence } from '../model/condition.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Feature, Presentation } from '../model/presentation.ts'
import { FALSE, TRUE } from '../model/truth.ts'
import { choiceOf } from '../state/state.ts'
import type { State } from '../state/state.ts'

const confidenceFor = (knowledge: Knowledge, score: number): Confidence | undefined =>
  knowledge.confidence.findLast(({ atLeast }) => score >= atLeast)?.confidence

/** Features that are known to hold: what is not sure, or read with caution only, is no finding. Source: treatment dossier 1.4. */
export const knownFeatures = (presentation: Presentation, state: State): readonly Feature[] => {
  const findings = state.findings()
  return presentation.features.filter((feature) => findings.truth(feature.when) === TRUE)
}

const counted = (presentation: Presentation, state: State): readonly CountedFeature[] =>
  knownFeatures(presentation, state).map(({ id, says, weight, backing }) => ({ id, says, weight, backing }))

/** The sum of the weights of what is known, in decibans. Only known facts count. */
export const scoreOf = (presentation: Presentation, state: State): number =>
  knownFeatures(presentation, state).reduce((sum, { weight }) => sum + weight, 0)

const describe = (presentation: Presentation, confidence: Confidence, state: State): RankedPresentation => {
  const features = counted(presentation, state)
  return {
    id: presentation.id,
    name: presentation.name,
    confidence,
    score: scoreOf(presentation, state),
    for: features.filter(({ weight }) => weight > 0),
    against: features.filter(({ weight }) => weight < 0),
  }
}

const recordedLead = (state: State): string | undefined => {
  const { lead } = state.knowledge.roles
  return lead === undefined ? undefined : choiceOf(state, lead)
}

/** Is it open, by what is known, whether the presentation fits? */
export const mayApply = (presentation: Presentation, state: State): boolean => state.findings().truth(presentation.applies) !== FALSE

/**
 * Presentations the findings are consistent with, best first; ties keep the order of the pack. One that a therapist recorded is
 * always listed. Never a verdict: two may stand side by side. Source: treatment dossier 1.4.
 */
export const rankPresentations = (state: State): readonly RankedPresentation[] => {
  const { knowledge } = state
  const recorded = recordedLead(state)
  const [lowest] = knowledge.confidence
  return knowledge.presentations
    .filter((presentation) => mayApply(presentation, state) || presentation.id === recorded)
    .flatMap((presentation) => {
      const confidence =
        confidenceFor(knowledge, scoreOf(presentation, state)) ?? (presentation.id === recorded ? lowest?.confidence : undefined)
      return confidence === undefined ? [] : [describe(presentation, confidence, state)]
    })
    .toSorted((a, b) => b.score - a.score)
}

/** The presentation a plan is made for: what the therapist recorded, else the best ranked. */
export const leadPresentation = (state: State, ranked: readonly RankedPresentation[]): RankedPresentation | undefined => {
  const recorded = recordedLead(state)
  return ranked.find(({ id }) => id === recorded) ?? ranked[0]
}
