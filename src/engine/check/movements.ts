import type { Movement } from '../model/movement.ts'
import { reachedMotions } from './reached-motions.ts'
import { movementsIn } from './subject.ts'
import type { Subject } from './subject.ts'
import { violation } from './violation.ts'
import type { Violation } from './violation.ts'

const limited = ({ knowledge, guidance, limits }: Subject, movement: Movement): readonly string[] => {
  const reached = reachedMotions(knowledge, movement, guidance.affected)
  return limits.motions
    .filter(({ motion, side }) => reached.some((reach) => reach.motion === motion && (side === 'both' || reach.side === side)))
    .map(({ motion }) => motion)
}

const isExcluded = ({ changes }: Subject, { id, directions }: Movement): boolean =>
  changes.some(
    ({ excludeMovements, excludeDirections }) =>
      excludeMovements.includes(id) || directions.some((direction) => excludeDirections.includes(direction)),
  )

const faults = (subject: Subject, id: string, at: string): readonly Violation[] => {
  const movement = subject.knowledge.movementById.get(id)
  if (movement === undefined) return [violation('ISC-PLAN-020', at, id)]
  const motions = [...new Set(limited(subject, movement))]
  return [
    ...motions.map((motion) => violation('ISC-PLAN-040', at, `${id} reaches ${motion}.`)),
    ...(subject.guidance.heldBack.includes(id) ? [violation('ISC-PLAN-041', at, `${id}: ${movement.caution}`)] : []),
    ...(isExcluded(subject, movement) ? [violation('ISC-PLAN-042', at, id)] : []),
  ]
}

const missing = (subject: Subject): readonly Violation[] => {
  const { plan, knowledge } = subject
  if (plan.home.length > 0 || movementsIn(plan).length > 0) return []
  const possible = knowledge.movements.find(
    (movement) => movement.suits.includes(subject.guidance.presentation) && faults(subject, movement.id, '').length === 0,
  )
  return possible === undefined ? [] : [violation('ISC-PLAN-043', 'home', `${possible.id} may be offered.`)]
}

const homeShape = ({ plan, knowledge }: Subject): readonly Violation[] => {
  const { homeLeast, homeMost } = knowledge.defaults
  const { length } = plan.home
  const twice = new Set(plan.home.map(({ movement }) => movement)).size < length
  const short = length < homeLeast && plan.homeReason === null
  if (!short && length <= homeMost && !twice) return []
  return [violation('ISC-PLAN-045', 'home', `${length} movements, from ${homeLeast} to ${homeMost} wanted.`)]
}

/** May this client make the movements of the session and of the home programme? Source: safety dossier 0.6, treatment dossier 5. */
export const checkMovements = (subject: Subject): readonly Violation[] => {
  const { plan, knowledge } = subject
  return [
    ...movementsIn(plan).flatMap(({ segment, at }) => faults(subject, segment.movement, `${at}.movement`)),
    ...plan.home.flatMap(({ movement }, index) => faults(subject, movement, `home[${index}].movement`)),
    ...plan.home.flatMap(({ movement, dose }, index) =>
      (knowledge.movementById.get(movement)?.dose ?? dose) === dose ? [] : [violation('ISC-PLAN-044', `home[${index}].dose`, dose)],
    ),
    ...homeShape(subject),
    ...missing(subject),
  ]
}
