import type { Effect, MotionLimit, PositionLimit } from '#engine/model/effect.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { eachItem, withoutEach } from './operator.ts'
import type { Edit } from './operator.ts'

const motionEdits = ({ motions }: Knowledge, limit: MotionLimit): readonly Edit<MotionLimit>[] =>
  withoutEach(
    'drop-motion',
    limit.motions,
    (motion) => `${motions[motion]?.id ?? ''} is no longer limited`,
    (left): MotionLimit => ({ ...limit, motions: left }),
  )

const positionEdits = ({ positions }: Knowledge, limit: PositionLimit): readonly Edit<PositionLimit>[] =>
  positions
    .filter(({ index }) => (limit.keep & (1 << index)) === 0)
    .map(({ id, index }) => ({ operator: 'allow-position', says: `${id} is allowed`, to: { ...limit, keep: limit.keep | (1 << index) } }))

/** Limits of motions and positions made looser. */
export const bodyEdits = (knowledge: Knowledge, effect: Effect): readonly Edit<Effect>[] => [
  ...eachItem(
    effect.motions,
    (limit) => motionEdits(knowledge, limit),
    (motions): Effect => ({ ...effect, motions }),
  ),
  ...eachItem(
    effect.positions,
    (limit) => positionEdits(knowledge, limit),
    (positions): Effect => ({ ...effect, positions }),
  ),
  ...withoutEach(
    'allow-position',
    effect.positionsFrom,
    ({ fact }) => `positions named in ${fact.id} are allowed`,
    (positionsFrom): Effect => ({ ...effect, positionsFrom }),
  ),
]
