import { assistedOptimum } from '#engine/propose/assisted-optimum.ts'
import { handsOnMinutes, releaseMinutes, shrinkTo } from '#engine/propose/hands-on.ts'
import { handsOnCap } from '#engine/propose/length.ts'
import { phaseOptimum } from '#engine/propose/phase-optimum.ts'
import { sessionOptimum } from '#engine/propose/session-optimum.ts'

/** The pieces of the proposer that give out minutes; tests put broken ones in their place. */
export interface MinutesPieces {
  readonly handsOnCap: typeof handsOnCap
  readonly handsOnMinutes: typeof handsOnMinutes
  readonly shrinkTo: typeof shrinkTo
  readonly releaseMinutes: typeof releaseMinutes
  readonly phaseOptimum: typeof phaseOptimum
  readonly assistedOptimum: typeof assistedOptimum
  readonly sessionOptimum: typeof sessionOptimum
}

/** The pieces as they are. */
export const MINUTES_PIECES: MinutesPieces = {
  handsOnCap,
  handsOnMinutes,
  shrinkTo,
  releaseMinutes,
  phaseOptimum,
  assistedOptimum,
  sessionOptimum,
}
