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

const mayBeOffered = (subject: Subject, id: string): boolean => faults(subject, id, '').length === 0

/** A movement that the content guide names by itself belongs into the session where it may be offered. */
const missing = (subject: Subject): readonly Violation[] => {
  const { plan, knowledge, profile } = subject
  if (movementsIn(plan).length > 0) return []
  const possible = profile.movement.find((id) => knowledge.movementById.has(id) && mayBeOffered(subject, id))
  return possible === undefined ? [] : [violation('ISC-PLAN-043', 'session.segments', `${possible} may be offered.`)]
}

const tooLong = ({ plan, knowledge }: Subject): readonly Violation[] => {
  const most = knowledge.weights.get('movement-most')?.value ?? 0
  return [...Map.groupBy(movementsIn(plan), ({ segment }) => segment.movement).values()].flatMap((same) => {
    const minutes = same.reduce((sum, { segment }) => sum + segment.minutes, 0)
    return minutes <= most ? [] : same.slice(0, 1).map(({ at }) => violation('ISC-PLAN-046', `${at}.minutes`, `${minutes} of ${most}.`))
  })
}

/** A home programme is shorter than wanted, with the reason, only where no more that suits the presentation may be offered. */
const isShort = (subject: Subject): boolean => {
  const { plan, knowledge, guidance } = subject
  const { homeLeast } = knowledge.defaults
  if (plan.home.length >= homeLeast) return plan.homeReason !== null
  const possible = knowledge.movements.filter(({ id, suits }) => suits.includes(guidance.presentation) && mayBeOffered(subject, id))
  return plan.homeReason === null || plan.home.length < Math.min(homeLeast, possible.length)
}

const homeShape = (subject: Subject): readonly Violation[] => {
  const { plan, knowledge } = subject
  const { homeLeast, homeMost } = knowledge.defaults
  const { length } = plan.home
  const twice = new Set(plan.home.map(({ movement }) => movement)).size < length
  const short = isShort(subject)
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
    ...tooLong(subject),
  ]
}
