import type { Motion } from '../model/body.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Movement, Pose } from '../model/movement.ts'
import type { Side } from '../model/site.ts'
import { LEFT, RIGHT } from '../caution/limits.ts'
import type { Limits } from '../caution/limits.ts'
import { inBounds } from '../state/bounds.ts'

type Leg = 'A' | 'B'

/** Angle of a joint in a pose: of one leg where the pose tells the legs apart, else of both. Unlisted joints are 0. */
const angle = (pose: Pose, joint: string, leg: Leg): number => pose[`${joint}${leg}`] ?? pose[joint] ?? 0

const legReaches = (motion: Motion, poses: readonly Pose[], leg: Leg): boolean =>
  poses.some((pose) => motion.reachedBy.some((terms) => terms.every(({ joint, bounds }) => inBounds(angle(pose, joint, leg), bounds))))

interface Legs {
  readonly A: boolean
  readonly B: boolean
}

const reached = new WeakMap<Movement, Map<Motion, Legs>>()

/** Which leg of a movement reaches a motion by its angles; the poses of a pack do not change, so each is worked out once. */
const legsByAngle = (movement: Movement, motion: Motion): Legs => {
  const known = reached.get(movement) ?? new Map<Motion, Legs>()
  reached.set(movement, known)
  const legs = known.get(motion) ?? {
    A: legReaches(motion, movement.poses, 'A'),
    B: legReaches(motion, movement.poses, 'B'),
  }
  known.set(motion, legs)
  return legs
}

const bitsOf = (sides: readonly Side[]): number => sides.reduce((mask, side) => mask | (side === 'left' ? LEFT : RIGHT), 0)

/**
 * Legs, as bits, with which a movement reaches a motion. Leg A is the affected one; with both affected, or done on each side in turn,
 * what either leg does counts for both. Source: safety dossier 0.6, treatment dossier 5.1.
 */
export const legsReaching = (movement: Movement, motion: Motion, affected: readonly Side[]): number => {
  if (movement.reaches.includes(motion.id)) return LEFT | RIGHT
  const { A, B } = legsByAngle(movement, motion)
  if (!A && !B) return 0
  if (!motion.sided || movement.eachSide || affected.length !== 1) return LEFT | RIGHT
  const own = bitsOf(affected)
  return (A ? own : 0) | (B ? (LEFT | RIGHT) & ~own : 0)
}

/** Limited motions that a movement would reach. A movement that reaches one is not offered. */
export const limitedMotions = (knowledge: Knowledge, movement: Movement, limits: Limits, affected: readonly Side[]): readonly string[] =>
  knowledge.motions
    .filter((motion) => (legsReaching(movement, motion, affected) & (limits.motions[motion.index] ?? 0)) !== 0)
    .map(({ id }) => id)
