import type { Effect, Target } from '#engine/model/effect.ts'
import { STATUSES, moreCautious, statusForUrgency } from '#engine/model/scale.ts'
import type { Bool } from '#engine/formula/term.ts'
import { limitTerms } from '#engine/translate/limits.ts'
import type { Reading } from '#engine/translate/reading.ts'
import { meansSide, meansSite } from '#engine/translate/targets.ts'
import { bitsOf } from '../operators/words.ts'
import type { Point } from './point.ts'

/** A point and the clients of whom an effect asks it, by the sides and places they stated. */
export interface Asked {
  readonly point: Point
  readonly where: Bool
}

const inSites = (asked: Reading, target: Target, points: (site: number) => readonly Point[]): readonly Asked[] =>
  asked.knowledge.sites.flatMap(({ index }) => {
    const where = meansSite(asked, target, index)
    return where === asked.terms.no ? [] : points(index).map((point) => ({ point, where }))
  })

const ofPlaces = (asked: Reading, { caps, bans, holds }: Effect): readonly Asked[] => [
  ...caps.flatMap(({ level, target }) => inSites(asked, target, (site) => [{ kind: 'cap', site, level }])),
  ...bans.flatMap(({ techniques, target }) =>
    inSites(asked, target, (site) => bitsOf(techniques).map((technique) => ({ kind: 'ban', site, technique }))),
  ),
  ...holds.flatMap(({ seconds, target }) => inSites(asked, target, (site) => [{ kind: 'hold', site, seconds }])),
]

const SIDES = ['left', 'right'] as const

const ofBody = (asked: Reading, effect: Effect): readonly Asked[] => {
  const { terms, knowledge } = asked
  const motions = effect.motions.flatMap((limit) =>
    SIDES.flatMap((side) =>
      limit.motions.map((motion): Asked => ({
        point: { kind: 'motion', motion, side },
        where: limit.sideOf === undefined ? terms.yes : meansSide(asked, limit.sideOf, side),
      })),
    ),
  )
  if (effect.positions.length + effect.positionsFrom.length === 0) return motions
  const { removed } = limitTerms(asked, [{ holds: terms.yes, effect }])
  return [
    ...motions,
    ...knowledge.positions.map(({ index }): Asked => ({ point: { kind: 'position', position: index }, where: removed(index) })),
  ]
}

const ofAll = ({ status, urgency, minutes, painCeiling, products, session, requires, messages }: Effect): readonly Point[] => [
  { kind: 'status', status: moreCautious(STATUSES, status, statusForUrgency(urgency)) },
  { kind: 'urgency', urgency },
  ...(minutes === undefined ? [] : [{ kind: 'minutes', most: minutes } as const]),
  ...(painCeiling === undefined ? [] : [{ kind: 'pain', most: painCeiling } as const]),
  ...bitsOf(products).map((product): Point => ({ kind: 'product', product })),
  ...session.map((limit): Point => ({ kind: 'session', limit })),
  ...requires.map((id): Point => ({ kind: 'action', id })),
  ...messages.map((id): Point => ({ kind: 'message', id })),
]

/** Every point an effect asks for, and of whom. */
export const pointsOf = (asked: Reading, effect: Effect): readonly Asked[] => [
  ...ofAll(effect).map((point) => ({ point, where: asked.terms.yes })),
  ...ofPlaces(asked, effect),
  ...ofBody(asked, effect),
]
