import type { JointTerm, Motion } from '../model/body.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { Movement, Pose } from '../model/movement.ts'
import type { Side } from '../model/site.ts'

/** A motion that a movement reaches with one leg; motions of the trunk are reached on both sides. */
export interface Reach {
  readonly motion: string
  readonly side: Side
}

const holds = ({ bounds }: JointTerm, degrees: number): boolean => {
  const { atLeast = -Infinity, atMost = Infinity, over = -Infinity, under = Infinity } = bounds
  return degrees >= atLeast && degrees <= atMost && degrees > over && degrees < under
}

/** Degrees of a joint for one leg: a joint written with the leg's letter, else without, else at rest. */
const degreesOf = (pose: Pose, joint: string, leg: 'A' | 'B'): number => pose[`${joint}${leg}`] ?? pose[joint] ?? 0

const reachedBy = (motion: Motion, poses: readonly Pose[], leg: 'A' | 'B'): boolean =>
  motion.reachedBy.some((terms) => poses.some((pose) => terms.every((term) => holds(term, degreesOf(pose, term.joint, leg)))))

const BOTH: readonly Side[] = ['left', 'right']

const sidesReached = (movement: Movement, motion: Motion, affected: readonly Side[]): readonly Side[] => {
  const legA = reachedBy(motion, movement.poses, 'A')
  const legB = reachedBy(motion, movement.poses, 'B')
  const either = legA || legB
  if (movement.reaches.includes(motion.id)) return BOTH
  if (!motion.sided || movement.eachSide || affected.length > 1) return either ? BOTH : []
  return BOTH.filter((side) => (affected.includes(side) ? legA : legB))
}

/** Every motion a movement reaches, leg A being the affected one. Source: safety dossier 0.6, treatment dossier 5.1. */
export const reachedMotions = (knowledge: Knowledge, movement: Movement, affected: readonly Side[]): readonly Reach[] =>
  knowledge.motions.flatMap((motion) => sidesReached(movement, motion, affected).map((side) => ({ motion: motion.id, side })))
