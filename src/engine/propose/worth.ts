import type { MatrixCell } from '../model/protocol.ts'
import type { Site } from '../model/site.ts'
import type { Card, Phase } from '../model/technique.ts'
import { responsePercent, wantedLevel } from './response.ts'
import { changesOf, weightOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** Warms or quiets a client without stroking: heat, breathing and holding. */
export const isQuiet = ({ gentle, lubricated, phases }: Card): boolean => gentle && !lubricated && phases.includes('B')

const FIT = { Y: 'fit-core', C: 'fit-conditional', L: 'fit-light', N: 'fit-light' } as const

/** A painful place counts more in the primary phase; a technique that warms or quiets counts less where work is meant. */
const placePercents = ({ knowledge, painful }: Situation, card: Card, site: Site, phase: Phase): readonly number[] => {
  const settles = (phase === 'C' || phase === 'D') && card.phases.includes('B')
  return [
    ...(phase === 'C' && painful.has(site.index) ? [weightOf(knowledge, 'painful-place')] : []),
    ...(settles ? [weightOf(knowledge, isQuiet(card) ? 'quiet-in-work' : 'warming-in-work')] : []),
  ]
}

/** Each level above the wanted one costs. A level below it is the limit's doing, not the technique's. */
const levelPercent = (situation: Situation, site: Site, level: number): number =>
  Math.max(0, 100 - weightOf(situation.knowledge, 'level-gap') * Math.max(0, level - wantedLevel(situation, site)))

/** A technique on a site at a level in a phase, as the matrix reads for this client. */
export interface Use {
  readonly card: Card
  readonly site: Site
  readonly level: number
  readonly phase: Phase
  readonly code: MatrixCell['code']
}

/**
 * Worth of a fresh minute: evidence x fit x preference x response x place x level, 10,000 for a core technique of the best evidence.
 * Whole numbers throughout, so that the same plan comes out on every machine.
 */
export const minuteWorth = (situation: Situation, { card, site, level, phase, code }: Use): number => {
  const { knowledge } = situation
  const preferred = changesOf(situation).some(({ preferCards }) => preferCards.includes(card.id))
  const factors = [
    weightOf(knowledge, FIT[code]),
    preferred ? weightOf(knowledge, 'preferred') : 100,
    responsePercent(situation, card),
    ...placePercents(situation, card, site, phase),
    levelPercent(situation, site, level),
  ]
  const evidence = 100 * weightOf(knowledge, `evidence-${card.evidence.grade}`)
  return factors.reduce((value, percent) => Math.floor((value * percent) / 100), evidence)
}
